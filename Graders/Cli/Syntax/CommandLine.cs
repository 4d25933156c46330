using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>The words of the command line, and what they mean.</summary>
internal static class CommandLine
{
    /// <summary>What the help of the program itself shows.</summary>
    internal const string Examples = """
        Examples:
          A tutor grades a downloaded archive:   grader grade week3.zip --sheet dtu --out graded
          Joins what several machines graded:    grader merge week3.zip shards/* --sheet dtu --key course.key --out graded
          Shows what a person must judge:        grader review graded
          Adds what a person judged:             grader mark graded
          Whose marks changed, and why:          grader diff graded graded-again
          Fills in the platform's worksheet:     grader export moodle graded worksheet.csv
          A student checks one's own work:       grader check Submissions/my-group
          What is there to earn, and how:        grader list dtu
          What does this check want:             grader explain Loss_is_a_sum
          A course makes its students' kit:      grader kit dtu --out dtu-kit
          Somebody makes a course of their own:  grader new-course ../vae101 --name vae101
          A course adds an exercise:             grader new dtu.3.6 Flows.ICouplingLayer
          Do its checks catch mistakes:          grader try dtu
          Does this machine have all it needs:   grader doctor
          Hand-ins that need all of TorchSharp:  grader torch install

        Exit codes: 0 all fine, 1 a check failed (grader check) or a mark differs (grader diff), 2 bad usage or input,
        3 the grader itself failed, 130 interrupted.
        """;

    /// <summary>The whole tree.</summary>
    /// <param name="verbs">Its commands, in the order in which the help lists them.</param>
    public static RootCommand Of(params Verb[] verbs)
    {
        var root = new RootCommand("Grades hand-ins of courses on deep generative models.");
        foreach (var verb in verbs)
            root.Add(verb);
        Suggestions.Install(root);
        HelpWithExamples.Install(root, Examples);
        return root;
    }
}
