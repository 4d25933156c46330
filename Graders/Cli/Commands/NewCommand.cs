using Grader.Authoring;
using Grader.Authoring.New;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader new</c>: writes the files of an exercise's row, and its entry in the sheet.</summary>
/// <param name="console">Where to write what was done and what is left to do.</param>
internal sealed class NewCommand(IAnsiConsole console)
{
    /// <summary>Writes all files, or none where one of them is there already.</summary>
    /// <exception cref="RefusedException">It cannot be done as asked.</exception>
    public int Run(NewOptions options)
    {
        var repository = RepositoryFolder.WithCourses(options.Folder, "grader new");
        var isOwn = RepositoryFolder.IsGraders(repository);
        var row = ExerciseRow.Of(options, repository, hasTopics: isOwn);
        var files = row.IsEssay ? new Dictionary<string, string>() : isOwn ? RowFiles.Of(row) : CourseRowFiles.Of(row, options.Form);
        if (files.Keys.FirstOrDefault(path => File.Exists(Path.Combine(repository, path))) is { } taken)
        {
            throw new RefusedException($"{taken} is there already, and nothing was written. "
                + "Choose another name for the contract, or remove the file.");
        }

        var isNewTopic = row.Topic is { } topic
            && !Directory.Exists(Path.Combine(repository, "Reference/Courses", row.Course, "Contracts", topic));
        var sheetPath = $"Graders/Courses/{row.Course}/Sheets/{row.Sheet}.yaml";
        var sheet = Path.Combine(repository, sheetPath);
        var entry = SheetEntry.Added(File.ReadAllText(sheet), row, options);

        foreach (var (path, text) in files)
            AtomicFile.Write(Path.Combine(repository, path), text.ReplaceLineEndings("\n"));
        AtomicFile.Write(sheet, entry);
        Say(row, [.. files.Keys, sheetPath], isNewTopic);
        return ExitCode.AllFine;
    }

    private void Say(ExerciseRow row, IReadOnlyList<string> written, bool isNewTopic)
    {
        if (isNewTopic)
            console.Say($"\"{row.Topic}\" is a new topic.");
        console.Say("Written:");
        foreach (var path in written)
            console.Say($"  {path}");
        console.Say(row.Topic is null ? NextInCourse(row) : $"""
            Next:
              1. Write contract, solution and stub, then the checks with their points, then a mutant for each mistake that they catch.
              2. Write a correct solution in another way: fixtures/Courses/{row.Course}/variants/{row.Topic}/<WhatDiffers>/{row.Name}.cs.
              3. dotnet test --filter FullyQualifiedName~ContractRow   names whatever the row still lacks.
              4. fixtures/README.md says how the kill matrix, the shipped archives and their gradebooks are made anew.
            """);
    }

    private static string NextInCourse(ExerciseRow row) => row.IsEssay
        ? "Next: write into the sheet what a person looks for, and for how many points."
        : "Next: write contract, solution and checks, then \"dotnet grader try\". "
            + "It names what is missing, and what the checks let through.";
}
