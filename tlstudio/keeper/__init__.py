"""The side of a machine: keeps engines that outlive the connection, and the images that were sent; no torch."""
