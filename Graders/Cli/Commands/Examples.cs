namespace Grader.Cli.Commands;

/// <summary>What the help of each command shows.</summary>
internal static class Examples
{
    /// <summary>By name of the command.</summary>
    public static IReadOnlyDictionary<string, string> ByCommand { get; } = new Dictionary<string, string>
    {
        ["grader"] = """
            Examples:
              A tutor grades a downloaded archive:   grader grade week3.zip --sheet dtu --out graded
              Adds what a person judged:             grader mark graded
              A student checks one's own work:       grader check Submissions/my-group
              What is there to earn, and how:        grader list dtu
              What does this check want:             grader explain Loss_sums_over_dimensions
              A course adds an exercise:             grader new dtu.3.6 Flows.ICouplingLayer

            Exit codes: 0 all fine, 1 a check failed (grader check), 2 bad usage or input, 3 the grader itself failed, 130 interrupted.
            """,
        ["grade"] = """
            Input: a Moodle or Canvas archive as downloaded, a folder (or .zip) with a folder for each hand-in, a .zip or .cs file.
            Output: gradebook.csv, results.json and feedback/<id>/feedback.html and .md, in the folder that --out names; for exercises
            with a rubric, marking/<id>.yaml too, which a person fills in for "grader mark".
            Interrupt it at any time; the same command goes on where it stopped.
            Nobody can foresee the inputs of the checks: they derive from a key that is drawn for the output folder and kept there, in the
            file "key". As long as it is kept, grading again repeats the marks exactly. Keep it from students.

            Examples:
              grader grade week3.zip --sheet dtu --out graded
              grader grade week3.zip --sheet dtu --out graded --quick               without the exercises that train
              grader grade week3.zip --sheet dtu --out graded --only anna-schmidt-4711
              grader grade week3.zip --sheet dtu --out graded --key ~/course.key    one key for several folders
            """,
        ["mark"] = "Fill in \"given\" (points, ✓ or ✗) and \"comment\" in marking/<id>.yaml of the folder; " + """
            this adds them to the points of the checks and writes
            gradebook.csv, results.json and the feedback anew. Nothing is written where a file has an error. Grading again keeps the marks.

            Example:
              grader mark graded
            """,
        ["check"] = """
            The points are advisory: marks come from "grader grade".

            Examples:
              grader check Submissions/my-group
              grader check Submissions/my-group --only dtu.3.4.elbo
              grader check hand-in.zip --sheet dtu --quick --out feedback
              grader check . --seed 4711 --only NegativeElboChecks.Loss_sums_over_dimensions     repeats a failure
            """,
        ["list"] = """
            Examples:
              grader list          sheets, exercises and points
              grader list dtu      and every check of one sheet
            """,
        ["explain"] = """
            Example:
              grader explain NegativeElboChecks.Loss_sums_over_dimensions
            """,
        ["new"] = "Writes contract, solution, stub, checks and mutants, each with a sentence on what belongs there, " + """
            and adds the contract to the exercise
            in Graders/Sheets. No file is ever overwritten. The tests then name what the exercise still lacks.

            Examples:
              grader new dtu.3.6 Flows.ICouplingLayer --title "A coupling layer" --points 3
              grader new dtu.3.6 Flows.IPermutation                 one more contract for the same exercise
            """,
    };
}
