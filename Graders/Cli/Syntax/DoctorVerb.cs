namespace Grader.Cli.Syntax;

/// <summary><c>grader doctor</c>.</summary>
internal sealed class DoctorVerb : Verb
{
    /// <summary>The command, and what does it.</summary>
    public DoctorVerb(Func<int> diagnose)
        : base("doctor", "Says what this machine has and lacks for grading.") =>
        SetAction(_ => diagnose());

    /// <inheritdoc/>
    public override string Examples => """
        One line for each thing: "ok"; "note" where grading works with less than it could have; "missing" where it does not work.
        The last line judges a small hand-in as "grader grade" would. Exit code 0, or 2 where something is missing.

        Example:
          grader doctor
        """;
}
