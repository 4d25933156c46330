using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader review</c>.</summary>
internal sealed class ReviewVerb : Verb
{
    private readonly Argument<string> graded = GradedFolder.Argument();
    private readonly Option<int?> port = new("--port")
    {
        Description = "Where the page listens. By default the same port for a folder each time, or any other where that is taken.",
    };
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Only print the address." };

    /// <summary>The command, and what does it: given the folder, the port if any, and whether a browser opens the page.</summary>
    public ReviewVerb(Func<string, int?, bool, int> review)
        : base("review", "Shows a page on which a person marks a grading.")
    {
        Add(graded);
        Add(port);
        Add(noBrowser);
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > ushort.MaxValue)
                result.AddError($"--port takes a number from 1 to {ushort.MaxValue}.");
        });
        SetAction(parsed => review(parsed.GetValue(graded)!, parsed.GetValue(port), !parsed.GetValue(noBrowser)));
    }

    /// <inheritdoc/>
    public override string Examples => """
        The page shows the items of the rubric, one by one, for all students, beside what each of them has handed in; "?" lists its keys.
        It also changes what a check gives, with a reason that the student reads; a click on the number of a line comments on that line; and
        where a hand-in has a complaint.md (or .txt, .pdf …), that is shown first, with a field for the answer, which "grader diff" shows.
        Each change is written at once to marking/<id>.yaml of the folder; "grader mark" then adds all of them to the points and to the
        feedback. Several people can mark at once, and edit these files meanwhile.
        The page is for this computer and for whoever knows its whole address, which is the same each time. Ctrl-C ends it.

        Examples:
          grader review graded
          grader review graded --no-browser --port 8123     elsewhere: ssh -L 8123:127.0.0.1:8123 <that computer>, then open the address
        """;
}
