using Grader.Authoring.New;
using Grader.Cli.Screen;
using Grader.Grading;
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
        var (row, written, isNewTopic) = NewExercise.Write(options);
        if (isNewTopic)
            console.Say($"\"{row.Topic}\" is a new topic.");
        console.Say("Written:");
        foreach (var path in written)
            console.Say($"  {path}");

        console.Say(row.Topic is null ? NextInCourse(row) : $"""
            Next:
              1. Write contract and solution, then the checks with their points, then a mutant for each mistake that they catch.
              2. Write a correct solution in another way: fixtures/Courses/{row.Course}/variants/{row.Topic}/<WhatDiffers>/{row.Name}.cs.
              3. dotnet test --filter FullyQualifiedName~ContractRow   names whatever the row still lacks.
              4. fixtures/README.md says how the kill matrix, the shipped archives and their gradebooks are made anew.
            """);
        return ExitCode.AllFine;
    }

    private static string NextInCourse(ExerciseRow row) => row.IsEssay
        ? "Next: write into the sheet what a person looks for, and for how many points."
        : "Next: write contract, solution and checks, then \"dotnet grader try\". "
            + "It names what is missing, and what the checks let through.";
}
