using System.Text.RegularExpressions;

namespace Grader.Cli.New;

/// <summary>The names from which all names of an exercise's files follow.</summary>
/// <param name="Course">"dtu": the folder of the course whose sheet it is.</param>
/// <param name="Exercise">"dtu.3.6".</param>
/// <param name="Topic">"Flows": the folder under contracts, solutions, stubs, checks and mutants.</param>
/// <param name="Name">"CouplingLayer": the contract without its I.</param>
internal sealed partial record ExerciseRow(string Course, string Exercise, string Topic, string Name)
{
    /// <summary>"dtu".</summary>
    public string Sheet => Exercise.Split('.')[0];

    /// <summary>"Flows.ICouplingLayer", as a sheet names it.</summary>
    public string Contract => $"{Topic}.I{Name}";

    /// <summary>Reads the names that the user wrote.</summary>
    /// <exception cref="UsageException">One of them cannot be the name of an exercise or a contract.</exception>
    public static ExerciseRow Of(NewOptions options, string repository)
    {
        if (!ExerciseId().IsMatch(options.Exercise))
        {
            throw new UsageException($"\"{options.Exercise}\" is no id of an exercise. "
                + "Write the sheet, a dot and the number, in small letters: dtu.3.6.");
        }
        if (ContractName().Match(options.Contract) is not { Success: true } contract)
            throw new UsageException($"\"{options.Contract}\" names no contract. Write the topic and an interface: Flows.ICouplingLayer.");
        var course = CourseOf(options.Exercise.Split('.')[0], repository);
        return new(course, options.Exercise, contract.Groups["topic"].Value, contract.Groups["name"].Value);
    }

    private static string CourseOf(string sheet, string repository)
    {
        var courses = Path.Combine(repository, "Graders/Courses");
        var folders = Directory.Exists(courses) ? Directory.GetDirectories(courses) : [];
        return Path.GetFileName(folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Sheets", $"{sheet}.yaml"))))
            ?? throw new UsageException($"No course has the sheet \"{sheet}\". "
                + $"Write Graders/Courses/<course>/Sheets/{sheet}.yaml with its id and title first.");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(\.[a-z0-9]+)+$")]
    private static partial Regex ExerciseId();

    [GeneratedRegex("^(?<topic>[A-Z][A-Za-z0-9]*)\\.I(?<name>[A-Z][A-Za-z0-9]*)$")]
    private static partial Regex ContractName();
}
