using System.CommandLine;
using Grader.Cli.New;
using Grader.Judging.Sheets;

namespace Grader.Cli.Commands;

/// <summary>The words of the command line, and what they mean.</summary>
/// <param name="grade">Does <c>grader grade</c>.</param>
/// <param name="mark">Does <c>grader mark</c>: the folder, and whether the gradebook gets decimal commas.</param>
/// <param name="check">Does <c>grader check</c>.</param>
/// <param name="list">Does <c>grader list</c>: the sheet, null for all, and whether the table of law families is asked for.</param>
/// <param name="explain">Does <c>grader explain</c>.</param>
/// <param name="create">Does <c>grader new</c>.</param>
internal sealed class CommandLine(
    Func<GradeOptions, int> grade,
    Func<string, bool, int> mark,
    Func<CheckOptions, int> check,
    Func<string?, bool, int> list,
    Func<string, int> explain,
    Func<NewOptions, int> create)
{
    private readonly Argument<string> input = new("hand-ins") { Description = "Archive, folder or file with the hand-ins." };
    private readonly Argument<string> graded = new("graded") { Description = "Folder that \"grader grade\" wrote." };
    private readonly Argument<string> folder = new("folder") { Description = "Folder, .zip or .cs file of one hand-in." };
    private readonly Argument<string?> sheetToList = new("sheet")
    {
        Description = "Id of a sheet; all where left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<bool> laws = new("--laws")
    {
        Description = "Shows which checks ask each contract for what every contract owes: memory, rows, magnitude, size, chance, "
            + "gradient, precision and structure, or why it cannot apply.",
    };
    private readonly Argument<string> checkToExplain = new("check") { Description = "Id of a check, or a part of it." };
    private readonly Argument<string> newExercise = new("exercise") { Description = "Id of the exercise, with the sheet's: \"dtu.3.6\"." };
    private readonly Argument<string> newContract = new("contract") { Description = "Topic and interface: \"Flows.ICouplingLayer\"." };
    private readonly Option<string?> title = new("--title") { Description = "Title of an exercise that the sheet does not have yet." };
    private readonly Option<double?> points = new("--points") { Description = "Points of an exercise that the sheet does not have yet." };
    private readonly Option<string> sheet = new("--sheet")
    {
        Description = "Id of the sheet: \"dtu\". See \"grader list\".",
        Required = true,
    };
    private readonly Option<string?> anySheet = new("--sheet") { Description = "Id of the sheet; every sheet where left out." };
    private readonly Option<string> output = new("--out")
    {
        Description = "Folder for everything that is written.",
        DefaultValueFactory = _ => "graded",
    };
    private readonly Option<string?> anyOutput = new("--out") { Description = "Folder for feedback.html, feedback.md and results.json." };
    private readonly Option<string[]> onlyHandIns = Words("--only", "Only these hand-ins, by id, name or platform key.");
    private readonly Option<string[]> onlyChecks = Words("--only", "Only these exercises, contracts or checks, by id.");
    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "Hand-ins at a time.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly Option<long?> runSeed = new("--seed")
    {
        Description = "Seed of the whole grading; each hand-in's own seed derives from it and the sources.",
    };
    private readonly Option<long?> handInSeed = new("--seed")
    {
        Description = "Seed of the hand-in, as its feedback shows it: repeats what was seen there.",
    };
    private readonly Option<FileInfo?> key = new("--key")
    {
        Description = "File with a secret of the tutor's, in place of the key that is drawn for the output folder and kept there.",
    };
    private readonly Option<bool> publicSeed = new("--public-seed")
    {
        Description = "Give the inputs of \"grader check\", which everybody can foresee, in place of those of a key.",
    };
    private readonly Option<bool> fresh = new("--fresh") { Description = "Grade again what is recorded already. The old journal is kept." };
    private readonly Option<bool> quick = new("--quick") { Description = "Leave out the checks that train networks." };
    private readonly Option<bool> decimalComma = new("--decimal-comma") { Description = "Write 2,5 in place of 2.5 into the gradebook." };
    private readonly Option<bool> hidden = new("--hidden") { Description = "Run the hidden checks too." };
    private readonly Option<bool> gitHub = new("--github")
    {
        Description = "Annotate the files of a GitHub workflow's push and write its job summary.",
    };

    /// <summary>One option for each kind of data that a sheet declares.</summary>
    private readonly List<(string Name, Option<DirectoryInfo?> Folder)> resources =
    [
        .. from resource in SheetReader.ResourcesDeclaredIn(SheetReader.Folder).Distinct()
           select (resource.Name, new Option<DirectoryInfo?>($"--{resource.Name}") { Description = resource.Description }),
    ];

    /// <summary>The whole tree.</summary>
    public RootCommand Build()
    {
        var root = new RootCommand("Grades hand-ins of courses on deep generative models.")
        {
            Grade(), Mark(), Check(), List(), Explain(), New(),
        };
        HelpWithExamples.Install(root, Examples.ByCommand);
        return root;
    }

    private Command Grade()
    {
        var command = new Command("grade", "Grades every hand-in of an archive or folder.")
        {
            input, sheet, output, onlyHandIns, jobs, runSeed, key, publicSeed, fresh, quick, decimalComma,
        };
        resources.ForEach(resource => command.Add(resource.Folder));
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError("--jobs takes a number from 1 on.");
        });
        command.SetAction(parsed => grade(new GradeOptions(parsed.GetValue(input)!, parsed.GetValue(sheet)!, parsed.GetValue(output)!)
        {
            Only = Separate(parsed.GetValue(onlyHandIns)),
            Jobs = parsed.GetValue(jobs),
            Key = Key(parsed.GetValue(key), parsed.GetValue(runSeed), parsed.GetValue(publicSeed)),
            Fresh = parsed.GetValue(fresh),
            Quick = parsed.GetValue(quick),
            Resources = Folders(parsed),
            DecimalComma = parsed.GetValue(decimalComma),
        }));
        return command;
    }

    private Command Mark()
    {
        var command = new Command("mark", "Adds the marks of a person to a grading.") { graded, decimalComma };
        command.SetAction(parsed => mark(parsed.GetValue(graded)!, parsed.GetValue(decimalComma)));
        return command;
    }

    private Command Check()
    {
        var command = new Command("check", "Checks one hand-in and shows the feedback.")
        {
            folder, anySheet, onlyChecks, handInSeed, quick, hidden, anyOutput, gitHub,
        };
        resources.ForEach(resource => command.Add(resource.Folder));
        command.SetAction(parsed => check(new CheckOptions(parsed.GetValue(folder)!)
        {
            Sheet = parsed.GetValue(anySheet),
            Only = Separate(parsed.GetValue(onlyChecks)),
            Seed = parsed.GetValue(handInSeed),
            Quick = parsed.GetValue(quick),
            Hidden = parsed.GetValue(hidden),
            Resources = Folders(parsed),
            Out = parsed.GetValue(anyOutput),
            GitHub = parsed.GetValue(gitHub),
        }));
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "Lists sheets, exercises, points and checks.") { sheetToList, laws };
        command.SetAction(parsed => list(parsed.GetValue(sheetToList), parsed.GetValue(laws)));
        return command;
    }

    private Command Explain()
    {
        var command = new Command("explain", "Explains a check: law, source, tolerance, known mistakes.") { checkToExplain };
        command.SetAction(parsed => explain(parsed.GetValue(checkToExplain)!));
        return command;
    }

    private Command New()
    {
        var command = new Command("new", "Writes the files of a new exercise into the grader's repository.")
        {
            newExercise, newContract, title, points,
        };
        command.SetAction(parsed =>
        {
            var options = new NewOptions(parsed.GetValue(newExercise)!, parsed.GetValue(newContract)!);
            return create(options with
            {
                Title = parsed.GetValue(title) ?? options.Title,
                Points = parsed.GetValue(points) ?? options.Points,
            });
        });
        return command;
    }

    private static Option<string[]> Words(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    private static IReadOnlyList<string> Separate(string[]? words) =>
        [.. (words ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private Dictionary<string, string> Folders(ParseResult parsed) => resources
        .Select(resource => (resource.Name, Folder: parsed.GetValue(resource.Folder)?.FullName))
        .Where(resource => resource.Folder is not null)
        .ToDictionary(resource => resource.Name, resource => resource.Folder!);

    /// <summary>What the options say of the key; null where they leave it to the output folder.</summary>
    private static string? Key(FileInfo? file, long? seed, bool isPublic) => (file, seed, isPublic) switch
    {
        (null, null, false) => null,
        (null, null, true) => "",
        (null, { } number, false) => $"seed {number}",
        ({ } secret, null, false) => Secret(secret),
        _ => throw new UsageException("--key, --seed and --public-seed exclude each other: only with a key can nobody foresee the inputs."),
    };

    private static string Secret(FileInfo file) =>
        !file.Exists ? throw new UsageException($"--key {file}: there is no such file.")
        : File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret ? secret
        : throw new UsageException($"--key {file}: the file is empty. Write some random text into it.");
}
