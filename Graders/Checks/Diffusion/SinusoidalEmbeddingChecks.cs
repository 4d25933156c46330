using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, get_timestep_embedding: the step as sines and cosines.</summary>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.5.</remarks>
public sealed class SinusoidalEmbeddingChecks(HandIn handIn) : ContractChecks<ISinusoidalEmbedding>(handIn)
{
    private const string Law = "(sin ω_i·t, cos ω_i·t) with ω_i = 10000^(−i/(h − 1)), h = size/2";

    /// <summary>
    /// The exponent ln ω of up to 9 is rounded to 5e-7, so that an angle ω·t of up to 1000 is off by as much as 5e-4, and its sine too.
    /// </summary>
    private static readonly Tolerance Angle = new(0, 1e-3, "rounding of angles up to 1000 in single precision");

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: get_timestep_embedding")]
    [States("shape [B, size], finite values in [−1, 1]")]
    [KnownMistakes("size/2 values", "a step for the whole batch")]
    [PassesConstants("the form and the range are judged here alone", 0, 0.5, 1)]
    public void Embedding_has_a_row_for_each_step()
    {
        foreach (var (steps, size) in new[] { (new[] { 1L, 2, 3 }, 8L), ([250], 128), ([7, 7], 4) })
        {
            var found = Subject.Embed(tensor(steps), size);
            Expect.Real(found, Law, what: "the embedding");
            Expect.Between(found.Numbers([steps.Length, size], "the embedding"), -1, 1, "sines and cosines", what: "the embedding");
        }
    }

    [Test, Points(3), Needs(nameof(Embedding_has_a_row_for_each_step)), Cites("Vaswani et al. 2017, section 3.5")]
    [States("t = 3, size 8, by hand", Within = "rounding of single precision")]
    [KnownMistakes("cosines before sines", "sines and cosines by turns", "h in place of h − 1", "t divided by T")]
    public void Embedding_of_step_3_is_right_by_hand() =>
        Expect.Close(Row(3, 8), Right(3, 8), Tolerance.Float32.Times(2, "rounding of single precision"), Law,
            what: "the embedding of t = 3", suspects: new()
            {
                { "cosines before sines", [.. Right(3, 8)[4..], .. Right(3, 8)[..4]] },
                { "sines and cosines by turns", [.. Enumerable.Range(0, 8).Select(i => Right(3, 8)[i % 2 * 4 + i / 2])] },
                { "ω_i = 10000^(−i/h)", Embedding(3, 8, 4) },
                { "the step counted from 0", Right(2, 8) },
                { "frequencies that rise", [.. Right(3, 8)[..4].Reverse(), .. Right(3, 8)[4..].Reverse()] },
            });

    [Test, Points(1), Needs(nameof(Embedding_of_step_3_is_right_by_hand)), Cites("Vaswani et al. 2017, section 3.5")]
    [States($"{Law}, for every t and size", Within = "1e-3: angles up to 1000 in single precision")]
    [KnownMistakes("an embedding that fits one size only")]
    public void Every_step_is_embedded_likewise() => Judging.Laws.Law.Holds(
        Seed, RandomInputs.Integers("t", 1, 1000).And(RandomInputs.Integers("h", 2, 64)),
        input => Expect.Close(Row(input.Item1, 2 * input.Item2), Right(input.Item1, 2 * (int)input.Item2), Angle, Law,
            what: $"the embedding of t = {input.Item1}"), examples: 30);

    /// <remarks>fixtures/golden/diffusion/embedding.csv.</remarks>
    [Test, Points(1), Needs(nameof(Embedding_of_step_3_is_right_by_hand)), Cites("Heidelberg MLPH: size 128")]
    [States("places 0, 1, 63 and 64 of the embedding of t = 3 with the sheet's size 128, and its squared norm 64",
        Within = "rounding of single precision")]
    [KnownMistakes("another largest period than 10000")]
    public void Embedding_of_the_sheets_size_agrees_with_known_values()
    {
        var found = Row(3, 128);
        Expect.Close([found[0], found[1], found[63], found[64], found.Sum(x => x * x)],
            [0.141120008, 0.522369461, 2.99999996e-4, -0.989992497, 64], Tolerance.Float32.Times(5, "rounding of single precision"), Law,
            what: "places 0, 1, 63, 64 and the squared norm");
    }

    private double[] Row(long t, long size) => Subject.Embed(tensor(new[] { t }), size).Numbers([1, size], "the embedding");

    private static double[] Right(long t, int size) => Embedding(t, size, size / 2 - 1);

    private static double[] Embedding(long t, int size, double last)
    {
        double[] angles = [.. Enumerable.Range(0, size / 2).Select(i => t * Math.Pow(10_000, -i / last))];
        return [.. angles.Select(Math.Sin), .. angles.Select(Math.Cos)];
    }
}
