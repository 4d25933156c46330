using System.CommandLine;
using Grader.Cli.New;

namespace Grader.Cli.Syntax;

/// <summary><c>grader new</c>.</summary>
internal sealed class NewVerb : Verb
{
    private readonly Argument<string> exercise = new("exercise") { Description = "Id of the exercise, with the sheet's: \"dtu.3.6\"." };
    private readonly Argument<string> contract = new("contract") { Description = "Topic and interface: \"Flows.ICouplingLayer\"." };
    private readonly Option<string?> title = new("--title") { Description = "Title of an exercise that the sheet does not have yet." };
    private readonly Option<double?> points = new("--points") { Description = "Points of an exercise that the sheet does not have yet." };

    /// <summary>The command, and what does it.</summary>
    public NewVerb(Func<NewOptions, int> create)
        : base("new", "Writes the files of a new exercise into the grader's repository.")
    {
        Add(exercise);
        Add(contract);
        Add(title);
        Add(points);
        SetAction(parsed =>
        {
            var options = new NewOptions(parsed.GetValue(exercise)!, parsed.GetValue(contract)!);
            return create(options with
            {
                Title = parsed.GetValue(title) ?? options.Title,
                Points = parsed.GetValue(points) ?? options.Points,
            });
        });
    }

    /// <inheritdoc/>
    public override string Examples => """
        Writes contract, solution, stub, checks and mutants, each with a sentence on what belongs there, and adds the contract to the
        exercise in its sheet. No file is ever overwritten. The tests then name what the exercise still lacks.

        Examples:
          grader new dtu.3.6 Flows.ICouplingLayer --title "A coupling layer" --points 3
          grader new dtu.3.6 Flows.IPermutation                 one more contract for the same exercise
        """;
}
