using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1a, get_timestep_embedding: the step as sines and cosines.</summary>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.5.</remarks>
[Exempts(LawFamily.Magnitude, "t is a count of steps; the law of all steps goes from 1 to 1000")]
[Exempts(LawFamily.Gradient, "the steps are integers; nothing is trained through them")]
public sealed partial class SinusoidalEmbeddingChecks(HandIn handIn) : ContractChecks<ISinusoidalEmbedding>(handIn)
{
    private const string Law = "(sin ω_i·t, cos ω_i·t) with ω_i = 10000^(−i/(h − 1)), h = size/2";

    /// <summary>
    /// The exponent ln ω of up to 9 is rounded to 5e-7 in single precision, so that an angle ω·t is off by 5e-7·t, and its sine too.
    /// </summary>
    private static Tolerance Angle(long t) => new(0, 1e-6 * (t + 2), "rounding of the angles in single precision");

    private static readonly Tolerance ByHand = new(0, 1e-4, "a value to four decimals");

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1a: get_timestep_embedding")]
    [States("shape [B, size], finite values in [−1, 1]")]
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

    [Test, Points(1), Needs(nameof(Embedding_has_a_row_for_each_step)), Cites("Vaswani et al. 2017, section 3.5")]
    [Covers(LawFamily.Structure, LawFamily.Size, LawFamily.Precision)]
    [States("places i and h + i are sine and cosine of one angle: their squares have the sum 1", Within = "rounding of single precision")]
    public void Places_i_and_h_plus_i_lie_on_a_circle() => Judging.Laws.Law.Holds(
        Seed, RandomInputs.Integers("t", 1, 1000).And(RandomInputs.Integers("h", 2, 20)), input =>
        {
            var (t, half) = input;
            var row = Row(t, 2 * half);
            Expect.Close([.. Enumerable.Range(0, (int)half).Select(i => row[i] * row[i] + row[half + i] * row[half + i])],
                [.. Enumerable.Repeat(1.0, (int)half)], Tolerance.Float32, "sin² + cos² = 1", what: "the sums of squares");
        }, examples: 20);

    [Test, Points(1.5), Needs(nameof(Embedding_has_a_row_for_each_step)), Cites("Vaswani et al. 2017, section 3.5")]
    [States("t = 3, size 8: the eight numbers, in any order", Within = "1e-4, well below the distance to any known mistake")]
    public void Embedding_of_step_3_holds_the_right_numbers() =>
        Expect.Close([.. Row(3, 8).Order()], [.. Right(3, 8).Order()], ByHand, Law,
            what: "the sorted embedding of t = 3", suspects: new()
            {
                { "ω_i = 10000^(−i/h)", [.. Embedding(3, 8, 4).Order()] },
                { "the step counted from 0", [.. Right(2, 8).Order()] },
            });

    [Test, Points(1.5), Needs(nameof(Embedding_has_a_row_for_each_step)), Cites("Vaswani et al. 2017, section 3.5")]
    [States("t = 3, size 8, by hand", Within = "1e-4, well below the distance to any known mistake")]
    public void Embedding_of_step_3_is_right_by_hand() =>
        Expect.Close(Row(3, 8), Right(3, 8), ByHand, Law,
            what: "the embedding of t = 3", suspects: new()
            {
                { "cosines before sines", [.. Right(3, 8)[4..], .. Right(3, 8)[..4]] },
                { "sines and cosines by turns", [.. Enumerable.Range(0, 8).Select(i => Right(3, 8)[i % 2 * 4 + i / 2])] },
                { "ω_i = 10000^(−i/h)", Embedding(3, 8, 4) },
                { "the step counted from 0", Right(2, 8) },
                { "frequencies that rise", [.. Right(3, 8)[..4].Reverse(), .. Right(3, 8)[4..].Reverse()] },
            });

    [Test, Points(1), Needs(nameof(Embedding_of_step_3_is_right_by_hand)), Cites("Vaswani et al. 2017, section 3.5")]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States($"{Law}, for every t up to 1000 and every size", Within = "1e-6·(t + 2): rounding of the angles in single precision")]
    public void Every_step_is_embedded_likewise()
    {
        FollowsFor(RandomInputs.Integers("h", 2, 2), examples: 10);
        FollowsFor(RandomInputs.Integers("h", 3, 64), examples: 40);

        void FollowsFor(RandomInputs<long> halves, int examples) => Judging.Laws.Law.Holds(
            Seed, RandomInputs.Integers("t", 1, 1000).And(halves),
            input => Expect.Close(Row(input.Item1, 2 * input.Item2), Right(input.Item1, 2 * (int)input.Item2), Angle(input.Item1), Law,
                what: $"the embedding of t = {input.Item1}"), examples);
    }

    [Test, Points(2), Needs(nameof(Embedding_has_a_row_for_each_step)), Cites("Heidelberg MLPH, exercise 1a: a step for each row")]
    [Covers(LawFamily.Rows, LawFamily.Size)]
    [States("row i depends on t_i alone, in batches of every size", Within = "rounding of single precision")]
    public void Every_row_is_embedded_for_itself()
    {
        long[] steps = [3, 250, 1, 77, 500, 12];
        RowsLaw.Holds(steps.Length, batch =>
            [.. Subject.Embed(tensor(batch.Select(row => steps[row]).ToArray()), 8).Numbers([batch.Length, 8], "the embedding").Chunk(8)],
            Tolerance.Float32, "the embedding");
    }

    private double[] Row(long t, long size) => Subject.Embed(tensor(new[] { t }), size).Numbers([1, size], "the embedding");

    private static double[] Right(long t, int size) => Embedding(t, size, size / 2 - 1);

    private static double[] Embedding(long t, int size, double last)
    {
        double[] angles = [.. Enumerable.Range(0, size / 2).Select(i => t * Math.Pow(10_000, -i / last))];
        return [.. angles.Select(Math.Sin), .. angles.Select(Math.Cos)];
    }
}
