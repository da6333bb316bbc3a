from tlstudio.cli.app import main

main()
