using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>A diffusion across dimensions, for one Gaussian distribution of the data.</summary>
internal sealed class DiffusionCase
{
    private const int MostSteps = 20;

    /// <summary>Four times the data's. The judge's work on moments grows with the square of it.</summary>
    private const int LargestDimension = 32;

    private readonly IDiffusionAcrossDimensions subject;

    /// <exception cref="Grader.Judging.CheckFailedException">The dimensions are not what the contract asks for.</exception>
    public DiffusionCase(IDiffusionAcrossDimensions subject, GaussianData data)
    {
        (this.subject, Data) = (subject, data);
        Widths = subject.Dimensions(data.Dimension);
        Expect.Between(Last, 2, MostSteps, "x_0, …, x_T with 2 ≤ T ≤ 20", what: "T, one less than the number of dimensions");
        Expect.Between([.. Widths.Select(width => (double)width)], 1, LargestDimension, "a state has 1 to 32 numbers",
            what: "the dimensions");
        Expect.Equal(Widths[0], data.Dimension, "x_0 are the data", what: "D_0");
    }

    public GaussianData Data { get; }

    /// <summary>D_0, …, D_T, as declared.</summary>
    public long[] Widths { get; }

    /// <summary>T.</summary>
    public int Last => Widths.Length - 1;

    /// <summary>The law of x_t that the hand-in declares; that of the data for t = 0.</summary>
    public GaussianData Law(int t)
    {
        if (t == 0)
            return Data;

        var law = subject.Law(t, Data.ToMoments());
        ExpectNoMore(law.Mean.numel(), t, $"the mean of x_{t}");
        return GaussianData.Of(law, $"x_{t}");
    }

    /// <summary>x_t of the forward process.</summary>
    public Tensor Forward(Tensor x0, int t, INoiseSource noise) =>
        Checked(subject.Forward(x0, t, Data.ToMoments(), noise), x0.shape[0], t, $"x_{t} of the forward process");

    /// <summary>x_{t−1} of the reverse process.</summary>
    public Tensor Reverse(Tensor xt, int t, INoiseSource noise) =>
        Checked(subject.Reverse(xt, t, Data.ToMoments(), noise), xt.shape[0], t - 1, $"x_{t - 1} given x_{t}");

    public Tensor Sample(int count, INoiseSource noise) =>
        Checked(subject.Sample(count, Data.ToMoments(), noise), count, 0, "the samples");

    /// <summary>Moments of x_0, and after it x_t.</summary>
    public DrawnMoments OfForward(int t, long seed) => Joint(Data, (x0, noise) => Forward(x0, t, noise), seed);

    /// <summary>Moments of x_t with its declared law, and after it x_{t−1}.</summary>
    public DrawnMoments OfReverse(int t, long seed) => Joint(Law(t), (xt, noise) => Reverse(xt, t, noise), seed);

    public DrawnMoments OfSamples(long seed) => DrawnMoments.Of((count, noise) => Split(Sample(count, noise)), seed);

    /// <summary>
    /// What a method gives for each row where the noise is zero: all states of the forward process, then all reverse steps.
    /// </summary>
    public double[][] WithoutNoise(Tensor x0)
    {
        var forward = Enumerable.Range(1, Last).Select(t => Forward(x0, t, NoNoise())).ToList();
        var states = forward.Concat(forward.Select((xt, index) => Reverse(xt, index + 1, NoNoise()))).Select(Split).ToList();
        return [.. Enumerable.Range(0, (int)x0.shape[0]).Select(row => states.SelectMany(state => state[row]).ToArray())];
    }

    /// <summary>Normal numbers 0, and other numbers that are the same for all rows.</summary>
    public static ScriptedNoise NoNoise() => new(_ => 0, _ => 1, 2);

    public override string ToString() => $"D = {Data.Dimension}";

    private static DrawnMoments Joint(GaussianData start, Func<Tensor, INoiseSource, Tensor> map, long seed) => DrawnMoments.Of(
        (count, noise) =>
        {
            var from = start.Draw(count, noise);
            return [.. Split(from).Zip(Split(map(from, noise)), (before, after) => before.Concat(after).ToArray())];
        },
        seed);

    private static double[][] Split(Tensor rows) => [.. rows.Numbers().Chunk((int)rows.shape[1])];

    /// <summary>
    /// A width that is another than the declared one, and not too large to work with, fails only the check of the dimensions: one mistake
    /// costs once.
    /// </summary>
    private Tensor Checked(Tensor found, long rows, int t, string what)
    {
        const string Because = "a state is a row of numbers";
        Expect.Real(found, Because, what: what);
        Expect.Equal(found.dim(), 2, Because, what: $"the number of axes of {what}");
        Expect.Equal(found.shape[0], rows, Because, what: $"the number of rows of {what}");
        ExpectNoMore(found.shape[1], t, what);
        Expect.Finite(found, Because, what: what);
        return found;
    }

    private void ExpectNoMore(long width, int t, string what)
    {
        if (width <= LargestDimension)
            return;

        Expect.Fail($"Expected {what} to have the declared {Widths[t]} numbers, but found {width}.",
            $"x_t has D_t numbers, and no state has more than {LargestDimension}", found: $"{width}", expected: $"{Widths[t]}");
    }
}
