namespace Grader.Cli;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done. Grading wrong hand-ins is not an error.</summary>
    public const int AllFine = 0;

    /// <summary><c>grader check</c>: a check failed.</summary>
    public const int SomeCheckFailed = 1;

    /// <summary><c>grader diff</c>: a mark differs.</summary>
    public const int SomeMarkDiffers = 1;

    /// <summary>The command line or the input cannot be used; <c>grader doctor</c>: the machine lacks something.</summary>
    public const int BadInput = 2;

    /// <summary>The grader itself failed somewhere; the marks need a tutor's eye.</summary>
    public const int GraderError = 3;

    /// <summary>Stopped from outside (128 + SIGINT); the same command continues where it stopped.</summary>
    public const int Interrupted = 130;
}
