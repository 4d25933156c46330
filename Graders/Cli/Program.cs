using Grader.Cli;

// Every assembly that is loaded holds a file open. So this comes before anything else is loaded.
return OpenFileLimit.IsRefused() ? ExitCode.BadInput : GraderProgram.Run(args);
