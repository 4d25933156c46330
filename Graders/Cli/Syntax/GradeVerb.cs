using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Cli.Commands;
using Grader.Isolation;

namespace Grader.Cli.Syntax;

/// <summary><c>grader grade</c>.</summary>
internal sealed class GradeVerb : Verb
{
    private const string Levels = "sandbox|bubblewrap|process";
    private readonly Argument<string> input = new("hand-ins") { Description = "Archive, folder or file with the hand-ins." };
    private readonly Option<string> sheet = new("--sheet")
    {
        Description = "Id of the sheet: \"dtu\". See \"grader list\".",
        Required = true,
    };
    private readonly Option<string> output = new("--out")
    {
        Description = "Folder for everything that is written.",
        DefaultValueFactory = _ => "graded",
    };
    private readonly Option<string[]> only = WordList.Option("--only", "Only these hand-ins, by id, name or platform key.");
    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "Hand-ins at a time.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly Option<IsolationLevel?> isolation = new("--isolation")
    {
        Description = "How the code is confined. Without it, sandbox: no files, no network, no processes.",
        CustomParser = result => Enum.TryParse<IsolationLevel>(result.Tokens[0].Value, ignoreCase: true, out var level) ? level : Unknown(result),
    };
    private readonly KeyOptions key = new();
    private readonly Option<bool> fresh = new("--fresh") { Description = "Grade again what is recorded already. The old journal is kept." };
    private readonly Option<bool> quick = new("--quick") { Description = "Leave out the checks that train networks." };
    private readonly Option<bool> replaceFull = new("--replace-full")
    {
        Description = "With --quick: replace results in which the trainings were judged. They stay in the journal.",
    };
    private readonly Option<string[]> compareWith = new("--compare-with")
    {
        Description = "An archive or folder of an earlier year in which near copies are looked for; may be given several times.",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<bool> decimalComma = DecimalComma.Option();
    private readonly CourseOptions course = new();
    private readonly ResourceOptions resources = new();

    /// <summary>The command, and what does it.</summary>
    public GradeVerb(Func<GradeOptions, int> grade)
        : base("grade", "Grades every hand-in of an archive or folder.")
    {
        Add(input);
        Add(sheet);
        Add(output);
        Add(only);
        Add(jobs);
        isolation.HelpName = Levels;
        isolation.CompletionSources.Add(Levels.Split('|'));
        Add(isolation);
        key.AddTo(this);
        Add(fresh);
        Add(quick);
        Add(replaceFull);
        Add(compareWith);
        Add(decimalComma);
        course.AddTo(this);
        resources.AddTo(this);
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError("--jobs takes a number from 1 on.");
        });
        SetAction(parsed => grade(Read(parsed)));
    }

    /// <inheritdoc/>
    public override string Examples => """
        Input: a Moodle or Canvas archive as downloaded, a folder (or .zip) with a folder for each hand-in, a .zip or .cs file.
        Output: gradebook.csv, results.json and feedback/<id>/feedback.html and .md, in the folder that --out names; for exercises
        with a rubric, marking/<id>.yaml too, which a person fills in for "grader mark".
        Interrupt it at any time: what is graded so far is written, and the same command goes on where it stopped.
        The code of the hand-ins runs in processes that see no file of yours, no network and no other process (Linux; what is active is
        printed and stands in the results). --isolation bubblewrap adds namespaces where that program is installed; --isolation process
        leaves the code only its limits, for hand-ins that you trust and for systems that have no more.
        Near copies of another hand-in, of one of an earlier year or of the reference solution are listed and shown side by side in
        similar/<id>--<id>.html. They cost no points: a tutor judges them.
        Nobody can foresee the inputs of the checks: they derive from a key that is drawn for the output folder and kept there, in the
        file "key". As long as it is kept, grading again repeats the marks exactly. Keep it from students.
        Groups: --members names a CSV file with the columns "group" (name, id or platform key of the hand-in) and "member"; without it, a
        file members.txt in a hand-in, one member in each line. Everybody gets the mark.
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

    private static IsolationLevel? Unknown(ArgumentResult result)
    {
        result.AddError($"--isolation takes {Levels.Replace("|", ", ", StringComparison.Ordinal)}; \"{result.Tokens[0].Value}\" is none of them.");
        return null;
    }

    private GradeOptions Read(ParseResult parsed) =>
        new(parsed.GetValue(input)!, parsed.GetValue(sheet)!, parsed.GetValue(output)!)
        {
            Only = parsed.WordsOf(only),
            Jobs = parsed.GetValue(jobs),
            Isolation = parsed.GetValue(isolation),
            Key = key.ValueOf(parsed),
            Fresh = parsed.GetValue(fresh),
            Quick = parsed.GetValue(quick),
            ReplaceFull = parsed.GetValue(replaceFull),
            CompareWith = parsed.GetValue(compareWith) ?? [],
            Resources = resources.FoldersOf(parsed),
            Course = course.FilesOf(parsed),
            DecimalComma = parsed.GetValue(decimalComma),
        };
}
