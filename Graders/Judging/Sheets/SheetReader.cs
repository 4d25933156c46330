using System.Globalization;
using Grader.Isolation;
using Grader.Judging.Manifests;
using Grader.Judging.Resources;
using Grader.Results;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Judging.Sheets;

/// <summary>
/// Reads sheet files and checks each against the manifest: every contract has checks, none is counted twice, ids are unique, points are
/// not negative, and those of an exercise are what its checks and its rubric give together.
/// </summary>
/// <param name="manifest">The checks that there are.</param>
public sealed class SheetReader(Manifest manifest)
{
    /// <summary>The sheets of a folder, by id.</summary>
    /// <exception cref="SheetException">A file is not a valid sheet, or two have the same id.</exception>
    public IReadOnlyList<Sheet> ReadAll(string folder)
    {
        var sheets = Files(folder).Select(Read).ToList();
        var resources = sheets.SelectMany(sheet => sheet.Resources).Distinct().Select(resource => resource.Name);
        if (FirstDuplicate(resources) is { } name)
            throw new SheetException($"Two sheets in {folder} declare the resource \"{name}\" differently; give one of them another name.");

        return FirstDuplicate(sheets.Select(sheet => sheet.Id)) is { } id
            ? throw new SheetException($"Two sheets in {folder} have the id \"{id}\"; give one of them another.")
            : sheets;
    }

    /// <summary>Name and description of every resource that the sheets of a folder declare. Needs no manifest of the checks.</summary>
    /// <exception cref="SheetException">A file is not a valid sheet.</exception>
    public static IReadOnlyList<(string Name, string Description)> ResourcesDeclaredIn(string folder) =>
    [
        .. from path in Files(folder)
           let name = Path.GetFileName(path)
           from resource in Deserialize(File.ReadAllText(path), name).Resources
           select (Required(resource.Name, name, "a resource", "name"), Required(resource.Description, name, "a resource", "description")),
    ];

    /// <summary>
    /// What the hand-ins of each sheet of a folder compute on, by the id of the sheet. Needs no manifest of the checks.
    /// </summary>
    /// <exception cref="SheetException">A file is not a valid sheet.</exception>
    public static IReadOnlyDictionary<string, TorchEngine> EnginesDeclaredIn(string folder)
    {
        Dictionary<string, TorchEngine> engines = [];
        foreach (var path in Files(folder))
        {
            var name = Path.GetFileName(path);
            var sheet = Deserialize(File.ReadAllText(path), name);
            engines[Required(sheet.Id, name, "the sheet", "id")] = Engine(sheet.Torch, name);
        }

        return engines;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="SheetException">It is not a valid sheet.</exception>
    public Sheet Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Reads the text of a sheet.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">Its name in messages.</param>
    /// <exception cref="SheetException">It is not a valid sheet.</exception>
    public Sheet Parse(string yaml, string name)
    {
        var written = Deserialize(yaml, name);
        var sheet = new Sheet(
            Required(written.Id, name, "the sheet", "id"),
            Required(written.Title, name, "the sheet", "title"),
            [.. written.Exercises.Select(exercise => Exercise(exercise, name))])
        {
            HiddenChecks = written.HiddenChecks,
            Policy = written.Policy,
            Torch = Engine(written.Torch, name),
            Budget = written.Budget is { } budget ? Budget(budget, name) : null,
            Resources = [.. written.Resources.Select(resource => Resource(resource, name))],
        };
        var maximum = sheet.Exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.Points);
        return Checked(sheet, name) with { Rules = MarkRulesReader.Read(written, maximum, name) };
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal);

    private static SheetYaml Deserialize(string yaml, string name)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            return reader.Deserialize<SheetYaml?>(yaml)
                ?? throw new SheetException($"{name} is empty; a sheet has an id, a title and exercises.");
        }
        catch (YamlException wrong)
        {
            throw new SheetException($"{name}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    private SheetExercise Exercise(SheetYaml.ExerciseYaml written, string name)
    {
        var id = Required(written.Id, name, $"an exercise (\"{written.Title}\")", "id");
        var entry = $"exercise {id}";
        var title = Required(written.Title, name, entry, "title");
        var contracts = written.Contracts.Select(contract => (Type: Contract(contract, name, entry), contract.Points)).ToList();
        RequireOnce(contracts.Select(contract => contract.Type), name);
        var exercise = new SheetExercise(id, title, written.Points, [.. contracts.Select(contract => contract.Type)])
        {
            ContractPoints = contracts.Where(contract => contract.Points is not null)
                .ToDictionary(contract => contract.Type, contract => contract.Points!.Value),
            Choose = Choose(written, name),
            Bonus = written.Bonus,
            Rubric = [.. written.Rubric.SelectMany(item => Items(item, name, entry))],
        };
        RequireFittingPoints(exercise, name);
        new ContractPoints(exercise, name).RequireFit(contract => manifest.Of(contract).Sum(check => check.Weight));
        return exercise;
    }

    private static TorchEngine Engine(string? torch, string name) => torch is null ? TorchEngine.Managed
        : TorchEngines.Named(torch)
            ?? throw new SheetException($"{name}: \"torch: {torch}\" is no engine; it takes {TorchEngines.Names}.");

    private static TimeSpan Budget(string budget, string name) => Duration.Parse(budget) is { } time && time > TimeSpan.Zero
        ? time
        : throw new SheetException($"{name}: \"budget: {budget}\" is no time for the code of a hand-in to run; {Duration.Remedy}.");

    private SheetResource Resource(SheetYaml.ResourceYaml written, string name)
    {
        var resource = Required(written.Name, name, "a resource", "name");
        var entry = $"resource {resource}";
        var description = Required(written.Description, name, entry, "description");
        var reader = Required(written.Reader, name, entry, "reader");
        return new(resource, description, Reader(reader, name, entry));
    }

    private Type Reader(string reader, string name, string entry) => manifest.ResourceReaders.FirstOrDefault(type => type.Name == reader)
        ?? throw new SheetException($"{name}: {entry} has the reader \"{reader}\", which there is not. "
            + $"Readers: {string.Join(", ", manifest.ResourceReaders.Select(type => type.Name).Order(StringComparer.Ordinal))}.");

    /// <summary>A rubric item, followed by its deductions.</summary>
    private static IEnumerable<RubricItem> Items(SheetYaml.RubricYaml written, string name, string entry)
    {
        var text = Required(written.Text, name, $"a rubric item of {entry}", "text");
        var item = new RubricItem(text, written.Points) { Guidance = written.Guidance, StandsIn = written.StandsIn };
        if (written.Deductions.FirstOrDefault(deduction => !(deduction.Points <= 0) || deduction.Deductions.Count > 0) is { } wrong)
        {
            throw new SheetException($"{name}: the deduction \"{wrong.Text}\" of {entry} has {wrong.Points} points; "
                + "a deduction has points below 0, or 0, and no deductions of its own.");
        }

        return written.Deductions.SelectMany(deduction => Items(deduction, name, entry)).Prepend(item);
    }

    /// <summary>The checks and the rubric share out the exercise's points without a rest.</summary>
    private static void RequireFittingPoints(SheetExercise exercise, string name)
    {
        var points = $"{name}: exercise {exercise.Id} has {Number(exercise.Points)} points";
        var rubric = $"its rubric gives {Number(exercise.RubricPoints)}";
        switch (exercise)
        {
            case { Points: < 0 or double.NaN or double.PositiveInfinity }:
                throw new SheetException($"{points}; points are zero or more (deductions belong in the rubric).");
            case { Contracts.Count: 0, CheckPoints: not 0 }:
                throw new SheetException($"{points}, but no contract, and {rubric}; "
                    + $"set its points to {Number(exercise.RubricPoints)}, or list the contracts whose checks give the rest.");
            case { Contracts.Count: > 0, CheckPoints: <= 0 }:
                throw new SheetException($"{points}, and {rubric}, so that nothing is left for its checks; "
                    + "raise its points to what the sheet prints, or lower those of the rubric.");
        }
    }

    private static string Number(double points) => points.ToString(CultureInfo.InvariantCulture);

    private static int? Choose(SheetYaml.ExerciseYaml written, string name)
    {
        var count = written.Contracts.Count;
        return written.Choose is null || (written.Choose >= 1 && written.Choose < count)
            ? written.Choose
            : throw new SheetException($"{name}: exercise {written.Id} lets {written.Choose} of {count} contracts be chosen; "
                + "choose at least one and fewer than all, or leave \"choose\" out.");
    }

    private Type Contract(ContractYaml written, string name, string entry) =>
        Contract(Required(written.Contract, name, $"a contract of {entry}", "contract"), name, entry);

    private Type Contract(string contract, string name, string entry) => manifest.ContractsNamed(contract) switch
    {
        [var one] => one,
        [] => throw new SheetException($"{name}: {entry} names the contract \"{contract}\", which has no checks. "
            + $"Contracts with checks: {string.Join(", ", manifest.Contracts.Select(known => known.Name).Order(StringComparer.Ordinal))}."),
        var several => throw new SheetException($"{name}: {entry} names the contract \"{contract}\", "
            + $"which may be {string.Join(" or ", several.Select(type => type.FullName))}; write its topic before it."),
    };

    private static Sheet Checked(Sheet sheet, string name)
    {
        if (sheet.Exercises.Count == 0)
            throw new SheetException($"{name}: sheet {sheet.Id} has no exercises.");

        if (FirstDuplicate(sheet.Exercises.Select(exercise => exercise.Id)) is { } id)
            throw new SheetException($"{name}: two exercises have the id \"{id}\"; ids are unique within a sheet.");

        RequireOnce(sheet.Exercises.SelectMany(exercise => exercise.Contracts), name);
        return sheet;
    }

    private static void RequireOnce(IEnumerable<Type> contracts, string name)
    {
        if (FirstDuplicate(contracts) is { } contract)
            throw new SheetException($"{name}: the contract {contract.Name} is listed twice; its checks would be counted twice.");
    }

    private static T? FirstDuplicate<T>(IEnumerable<T> values) where T : class =>
        values.CountBy(value => value).FirstOrDefault(count => count.Value > 1).Key;

    private static string Required(string? text, string name, string entry, string key) =>
        string.IsNullOrWhiteSpace(text) ? throw new SheetException($"{name}: {entry} has no {key}.") : text;
}
