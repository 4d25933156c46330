namespace Grader.Results;

/// <summary>
/// Something about a hand-in as a whole that its reader should know, from whoever noticed it: the same record from there to every report.
/// Its texts may hold text of the hand-in, so writers escape them.
/// </summary>
/// <param name="Kind">Who says it, and about what.</param>
/// <param name="File">Path inside the hand-in, fit for display; empty where the message is about no file.</param>
/// <param name="Line">1-based; 0 where there is none.</param>
/// <param name="Text">What is wrong, what was done about it, and the remedy.</param>
public sealed record Message(MessageKind Kind, string File, int Line, string Text)
{
    /// <summary>The text of the line; null where it is not known.</summary>
    public string? SourceText { get; init; }

    /// <summary>Whether it costs or withholds a verdict, or only informs.</summary>
    public Severity Severity => Kind is MessageKind.CompilerError or MessageKind.GraderError ? Severity.Error : Severity.Warning;

    /// <summary>A message about what was handed in.</summary>
    public static Message AboutInput(string file, string text) => new(MessageKind.Input, file, 0, text);

    /// <inheritdoc/>
    public override string ToString() => File.Length == 0 ? Text : $"{File}: {Text}";
}

/// <summary>Who says a <see cref="Message"/>, and about what.</summary>
public enum MessageKind
{
    /// <summary>The compiler: a member, class or file does not compile and was left out.</summary>
    CompilerError,

    /// <summary>The builder: a file was built in another way than its author may expect.</summary>
    CompilerWarning,

    /// <summary>The intake: something about the files that were handed in.</summary>
    Input,

    /// <summary>The intake: no source file was handed in.</summary>
    NoSource,

    /// <summary>The intake: a student complains about a mark.</summary>
    Complaint,

    /// <summary>The marking sheets: the marks that a person gave cannot be used; the text says why.</summary>
    MarksNotCounted,

    /// <summary>The marking sheets: a person gave the marks for other sources than these; they count as they stand.</summary>
    MarksOfOtherSources,

    /// <summary>The judge: a process that worked on the hand-in ended, and so did a second one. A tutor should look at it.</summary>
    ProcessDied,

    /// <summary>The grader itself failed, in a check or on the whole hand-in.</summary>
    GraderError,
}

/// <summary>How much a <see cref="Message"/> matters.</summary>
public enum Severity
{
    /// <summary>For information: nothing is left out for it.</summary>
    Warning,

    /// <summary>Something could not be judged.</summary>
    Error,
}
