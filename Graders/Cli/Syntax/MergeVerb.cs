using System.CommandLine;
using Grader.Grading;

namespace Grader.Cli.Syntax;

/// <summary><c>grader merge</c>: a grading of which everything is recorded, in the folders of shards.</summary>
internal sealed class MergeVerb : Verb
{
    private readonly GradingOptions grading = new();
    private readonly Argument<string[]> shards = new("shards")
    {
        Description = "Folders that \"grader grade --shard\" wrote, in any order; they may overlap.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The command, and what does it.</summary>
    public MergeVerb(Func<GradeOptions, int> grade)
        : base("merge", "Joins what the shards of a grading have found, as if one machine had graded all.")
    {
        grading.AddTo(this);
        Add(shards);
        SetAction(parsed => grade(grading.Read(parsed) with { GradedShards = parsed.GetValue(shards) ?? [] }));
    }

    /// <inheritdoc/>
    public override bool RunsStudentCode => true;

    /// <inheritdoc/>
    public override string Examples => """
        The hand-ins, --key, --sheet, --torch, --quick and data such as --images must be those of the shards; what says who made a
        hand-in, when it came and how files are written (--members, --submitted, --due, --compare-with, --decimal-comma) counts only here.
        Results, gradebook and pages are the same, byte for byte, as those of one machine. A hand-in that no shard has graded, two shards
        that contradict each other, and a record that was not written with the key are refused by name. What failed in a shard because the
        grader itself failed is judged again here.

        Examples:
          grader grade week3.zip --sheet dtu --key course.key --shard 1/2 --out shards/1       on one machine
          grader grade week3.zip --sheet dtu --key course.key --shard 2/2 --out shards/2       on another
          grader merge week3.zip shards/1 shards/2 --sheet dtu --key course.key --out graded
        """;
}
