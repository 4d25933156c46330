using Grader.Authoring.New;
using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary><c>grader new</c>.</summary>
internal sealed class NewVerb : Verb
{
    private readonly Argument<string> exercise = new("exercise") { Description = "Id of the exercise, with the sheet's: \"dtu.3.6\"." };
    private readonly Argument<string?> contract = new("contract")
    {
        Description = "Topic and interface, \"Flows.ICouplingLayer\"; in a course's own repository the interface alone. "
            + "Left out for an exercise that a person judges.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<AnswerForm> form = new("--form")
    {
        Description = "What the contract takes and gives, to begin with: tensor, numbers, record or text.",
    };
    private readonly Option<string?> title = new("--title") { Description = "Title of an exercise that the sheet does not have yet." };
    private readonly Option<double?> points = new("--points") { Description = "Points of an exercise that the sheet does not have yet." };

    /// <summary>The command, and what does it.</summary>
    public NewVerb(Func<NewOptions, int> create)
        : base("new", "Writes the files of a new exercise.")
    {
        Add(exercise);
        Add(contract);
        Add(form);
        Add(title);
        Add(points);
        SetAction(parsed =>
        {
            var options = new NewOptions(parsed.GetValue(exercise)!, parsed.GetValue(contract)) { Form = parsed.GetValue(form) };
            return create(options with
            {
                Title = parsed.GetValue(title) ?? options.Title,
                Points = parsed.GetValue(points) ?? options.Points,
            });
        });
    }

    /// <inheritdoc/>
    public override bool WritesForOthers => true;

    /// <inheritdoc/>
    public override string Examples => """
        Writes contract, solution and checks, each with a sentence on what belongs there, and adds the contract to the exercise in its
        sheet. No file is ever overwritten. "grader try" then names what the exercise still lacks; in the grader's own repository, which
        has stubs and mutants besides, its tests do.

        Examples:
          grader new dtu.3.6 Flows.ICouplingLayer --title "A coupling layer" --points 3
          grader new dtu.3.6 Flows.IPermutation                 one more contract for the same exercise
          grader new vae101.2 IMoments --form record --title "Mean and variance" --points 2     in a course's own repository
          grader new vae101.3 --title "Why a bound?" --points 3                                 an essay
        """;
}
