namespace Grader.Cli.Syntax;

/// <summary><c>grader torch</c>, with a command for what can be done about the package TorchSharp.</summary>
internal sealed class TorchVerb : Verb
{
    /// <summary>The command, and what does it.</summary>
    public TorchVerb(Func<int> install)
        : base("torch", "Gets the package TorchSharp, for hand-ins that need more of it than the grader's own engine has.") =>
        Add(new InstallVerb(install));

    /// <inheritdoc/>
    public override string Examples => """
        Examples:
          grader torch install
          grader grade week3.zip --sheet dtu --torch libtorch
        """;

    /// <summary><c>grader torch install</c>.</summary>
    private sealed class InstallVerb : Verb
    {
        public InstallVerb(Func<int> install)
            : base("install", "Gets it from the package source, once for each user, and tries it.") => SetAction(_ => install());

        public override string Examples => """
            It needs the .NET SDK, a package source, 130 MB to get and 600 MB of disk. "grader doctor" says whether it loads on this
            machine. Judge and checks never need it: only the processes with the code of hand-ins compute on it.

            Example:
              grader torch install
            """;
    }
}
