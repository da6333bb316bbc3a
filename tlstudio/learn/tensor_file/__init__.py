"""Files of tensors that a stranger may have made, looked at without torch and without unpickling anything."""
