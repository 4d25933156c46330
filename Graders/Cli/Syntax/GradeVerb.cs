using System.CommandLine;
using Grader.Grading;
using Grader.Grading.Output;

namespace Grader.Cli.Syntax;

/// <summary><c>grader grade</c>.</summary>
internal sealed class GradeVerb : Verb
{
    private readonly GradingOptions grading = new();
    private readonly Option<string[]> only = WordList.Option("--only", "Only these hand-ins, by id, name or platform key.");
    private readonly Option<bool> fresh = new("--fresh") { Description = "Grade again what is recorded already. The old journal is kept." };
    private readonly Option<string?> shard = new("--shard")
    {
        Description = "Only a share of the hand-ins, such as 3/8: the third of eight. \"grader merge\" joins the shares.",
    };

    /// <summary>The command, and what does it.</summary>
    public GradeVerb(Func<GradeOptions, int> grade)
        : base("grade", "Grades every hand-in of an archive or folder.")
    {
        grading.AddTo(this);
        Add(only);
        Add(fresh);
        Add(shard);
        shard.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Shard.Parse(token.Value) is null)
                result.AddError($"--shard {token.Value}: it takes {Shard.Form}.");
        });
        SetAction(parsed => grade(grading.Read(parsed) with
        {
            Only = parsed.WordsOf(only),
            Fresh = parsed.GetValue(fresh),
            Shard = parsed.GetValue(shard) is { } text ? Shard.Parse(text) : null,
        }));
    }

    /// <inheritdoc/>
    public override bool RunsStudentCode => true;

    /// <inheritdoc/>
    public override string Examples => """
        Input: a Moodle or Canvas archive as downloaded, a folder (or .zip, .tar.gz) with a folder, archive or .cs file for each hand-in,
        or one hand-in. What was recognised is printed; where two are possible nothing is graded, and --layout says which it is.
        Output: gradebook.csv, results.json and feedback/<id>/feedback.html and .md, in the folder that --out names; for exercises
        with a rubric, marking/<id>.yaml too, which a person fills in for "grader mark".
        Interrupt it at any time: what is graded so far is written, and the same command goes on where it stopped.
        The code of the hand-ins runs in processes that see no file of yours, no network and no other process (Linux; what is active is
        printed and stands in the results). --isolation bubblewrap adds namespaces where that program is installed; --isolation process
        leaves the code only its limits, for hand-ins that you trust and for systems that have no more.
        Near copies of another hand-in, of one of an earlier year or of the reference solution are listed and shown side by side in
        similar/<id>--<id>.html. They cost no points: a tutor judges them.
        Nobody can foresee the inputs of the checks: they derive from a key that is drawn for the output folder and kept there, in the
        file "key". As long as it is kept, grading again repeats the marks exactly. Keep it from students: it seals the journal, too, so
        that nobody else can write into it. Other users of the machine can read command lines, so --key names a file, which only you may
        be able to read; or the environment variable GRADER_KEY holds the secret.
        Groups: --members names a CSV file with the columns "group" (name, id or platform key of the hand-in) and "member"; without it, a
        file members.txt in a hand-in, one member in each line. Everybody gets the mark.
        TorchSharp: the code computes on the grader's own engine, which has what the sheets need of it; with --torch libtorch, on the
        package ("grader torch install" gets it), to the same marks.
        Several machines: --shard i/n grades one of n shares, with the same --key on each, in a folder of its own.
        Lateness: where the sheet has a rule ("late"), --due says when hand-ins were due and --submitted when each came: Moodle's grading
        worksheet as downloaded, or a CSV file with the columns "Identifier" and "Last modified (submission)".

        Examples:
          grader grade week3.zip --sheet dtu --out graded
          grader grade week3.zip --sheet dtu --out graded --quick               without the exercises that train
          grader grade week3.zip --sheet dtu --out graded --only anna-schmidt-4711
          grader grade week3.zip --sheet dtu --out graded --compare-with 2024/week3.zip --compare-with 2025/week3.zip
          grader grade week3.zip --sheet dtu --out graded --due 2026-11-20T23:59+01:00 --submitted worksheet.csv
          grader grade week3.zip --sheet dtu --out graded --key ~/course.key    one key for several folders
        """;
}
