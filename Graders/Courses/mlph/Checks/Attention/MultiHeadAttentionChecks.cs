using Grader.Checks.Attention.Inputs;
using Grader.Checks.Attention.Oracles;
using Grader.Contracts.Attention;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Attention;

/// <summary>Exercise 2: multi-head attention. Each check switches everything off but the part that it judges.</summary>
/// <remarks>Vaswani et al., Attention Is All You Need, 2017 (arXiv 1706.03762), section 3.2.</remarks>
[Exempts(LawFamily.Rows, "one sequence is given, whose tokens attend to each other; there is no batch of them")]
public sealed partial class MultiHeadAttentionChecks(HandIn handIn) : ContractChecks<IMultiHeadAttention>(handIn)
{
    private const string Eq1 = "Attention(Q, K, V) = softmax(Q·Kᵀ/√d_k)·V";
    private const string Equal = "W_Q = 0: all scores are equal, and attention is the mean over the tokens that are attended to";
    private const string Join = "MultiHead = [head_0, …, head_{H−1}]·W_O; head h has the columns h·d_k, …, (h + 1)·d_k − 1";

    /// <summary>A score of 10⁴ has an ulp of 1e-3 in single precision, which a softmax by log-sum-exp passes on to the weights.</summary>
    private static readonly Tolerance LargeScores = new(1e-2, 1e-2, "rounding of scores of 10⁴ in single precision");

    /// <summary>Sums of up to 20 products of order one.</summary>
    private static readonly Tolerance Rounding = Tolerance.Float32.Times(5, "rounding of single precision");

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.2.1")]
    [States("N = 1, H = 1, W_O = 1: the output is x·W_V", Within = "rounding of single precision")]
    public void A_token_alone_is_mapped_to_its_value()
    {
        var alone = new AttentionCase(1, 3, 1) { Query = AttentionCase.Filled(9, 2), Key = AttentionCase.Filled(9, 3) };
        Compare(alone, "a token alone attends to itself with weight 1: x·W_V", new()
        {
            { "x·W_K: keys in the place of values", alone.Times(alone.X, alone.Key) },
            { "x·W_Q: queries in the place of values", alone.Times(alone.X, alone.Query) },
            { "x·W_Vᵀ", alone.Times(alone.X, Transposed(alone.Value, 3)) },
            { "x + x·W_V", [.. alone.Answer().Zip(alone.X, (output, x) => output + x)] },
            { "x itself", alone.X },
        });
    }

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.2.2")]
    [States("N = 1, H = 1: the output is that for W_O = 1, multiplied by W_O", Within = "rounding of single precision")]
    public void Output_matrix_is_applied_last()
    {
        var alone = new AttentionCase(1, 3, 1) { Output = AttentionCase.Filled(9, 5), Key = AttentionCase.Filled(9, 4) };
        var value = (alone with { Output = AttentionCase.Identity(3) }).Ask(Subject);
        Expect.True(value.Distinct().Count() > 1, "x·W_V has a value of its own in each column", what: "different values for W_O = 1");
        Expect.Close(alone.Ask(Subject), alone.Times(value, alone.Output), Rounding, "MultiHead = [head_0, …, head_{H−1}]·W_O",
            what: $"the output for {alone.InWords}", suspects: new()
            {
                { "the output for W_O = 1: W_O is left out", value },
                { "x·W_O·W_V", alone.Times(alone.Times(alone.X, alone.Output), alone.Value) },
                { "the product with W_Oᵀ", alone.Times(value, Transposed(alone.Output, 3)) },
            });
    }

    [Test, Points(2), Cites("Vaswani et al. 2017, section 3.2.2")]
    [States("W_Q = 0, W_O = 1: every row is the mean of the values, columns in their places", Within = "rounding of single precision")]
    public void Heads_take_their_own_columns_and_are_joined_in_order()
    {
        foreach (var (tokens, width, heads) in new[] { (3, 4, 2), (2, 6, 3), (5, 4, 4), (3, 2, 1), (4, 4, 2), (2, 14, 7) })
        {
            var mean = Mean(tokens, width, heads);
            var right = mean.Answer();
            double[] reversed = [.. right.Chunk(mean.HeadWidth).Chunk(heads).SelectMany(row => row.Reverse()).SelectMany(column => column)];
            Compare(mean, $"{Join}; {Equal}", new() { { "heads joined in the order H − 1, …, 0", reversed } });
        }
    }

    [Test, Points(2), Cites("Vaswani et al. 2017, eq. (1)")]
    [States("tokens with equal values v: every row of the output is v, whatever the scores", Within = "rounding of single precision")]
    public void Attention_of_each_token_adds_up_to_one() => Compare(
        Measured(3, 8, 1) with { X = WithLastColumn(3, 8, _ => 1), Key = OnlyLast(8), Value = OnlyLast(8) },
        "Σ_j a_ij = 1, so that equal values come out as they are");

    [Test, Points(3), Cites("Vaswani et al. 2017, eq. (1)")]
    [States("a_ij = exp(s_ij)/Σ_j exp(s_ij) with s_ij = q_i·k_j/√d_k in every head", Within = "rounding of single precision")]
    public void Scores_are_divided_by_the_root_of_the_width_of_a_head()
    {
        foreach (var (tokens, width, heads) in new[] { (3, 8, 2), (3, 12, 3), (2, 4, 2), (4, 4, 1) })
        {
            var measured = Measured(tokens, width, heads);
            Compare(measured, $"{Eq1}; the values are chosen so that the output holds the weights a_ij themselves", new()
            {
                { "the weights of scores that are not divided", (measured with { Divisor = 1 }).Answer() },
                { "the weights of scores divided by √D", (measured with { Divisor = Math.Sqrt(width) }).Answer() },
                { "the weights of scores divided by d_k", (measured with { Divisor = measured.HeadWidth }).Answer() },
                { "the weights of K·Qᵀ", (measured with { Query = measured.Key, Key = measured.Query }).Answer() },
            });
        }
    }

    [Test, Points(1)]
    [Cites("Vaswani et al. 2017, eq. (1); softmax(s) = softmax(s + c)")]
    [States("scores of ±10⁴: the token with the largest score has all the weight",
        Within = "1e-2: rounding of scores of 10⁴ in single precision")]
    public void Large_scores_neither_overflow_nor_vanish()
    {
        foreach (var sign in new[] { 1, -1 })
        {
            Compare(new AttentionCase(3, 2, 1)
            {
                X = [1, 0, 0.5, 0.1, 0.2, 1],
                Query = [150, 0, 0, 150],
                Key = [sign * 150, 0, 0, sign * 150],
            }, "softmax(s) = softmax(s − max s), whose powers are at most 1", tolerance: LargeScores);
        }
    }

    [Test, Points(2), Cites("Vaswani et al. 2017, section 3.2.3")]
    [States("W_Q = 0, causal: row i is the mean of the values 0, …, i", Within = "rounding of single precision")]
    public void Causal_attention_averages_over_the_tokens_so_far()
    {
        var causal = Mean(4, 4, 1) with { Causal = true };
        var everything = (causal with { Causal = false }).Answer();
        Compare(causal, $"{Equal}, and token i attends to j ≤ i", new()
        {
            { "the mean over all tokens", everything },
            { "weights set to 0 after the softmax, which then no longer add up to 1",
                [.. causal.Answer().Select((value, index) => value * (index / 4 + 1) / 4)] },
        });
    }

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.2.3")]
    [Needs(nameof(Causal_attention_averages_over_the_tokens_so_far), nameof(Large_scores_neither_overflow_nor_vanish))]
    [States("a later token with a score that is larger by 10⁴ changes nothing",
        Within = "1e-2: rounding of scores of 10⁴ in single precision")]
    public void Later_tokens_have_no_influence_however_large_their_score() =>
        Compare(Tempting(3) with { Causal = true }, "masked scores are −∞: token i attends to j ≤ i whatever the later tokens are",
            tolerance: LargeScores);

    [Test, Points(2), Cites("Vaswani et al. 2017, section 3.2.3: masking out by −∞")]
    [States("W_Q = 0: every row is the mean of the values of tokens that are no padding", Within = "rounding of single precision")]
    public void Nobody_attends_to_padding()
    {
        var padded = Mean(4, 4, 1) with { Padding = [false, true, false, true] };
        Compare(padded, Equal, new()
        {
            { "the mean over all tokens", padded.OfAttended((padded with { Padding = null }).Answer()) },
        });
    }

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.2.3: masking out by −∞")]
    [Needs(nameof(Nobody_attends_to_padding), nameof(Causal_attention_averages_over_the_tokens_so_far),
        nameof(Large_scores_neither_overflow_nor_vanish))]
    [States("padding with a score that is larger by 10⁴ changes nothing, causal or not",
        Within = "1e-2: rounding of scores of 10⁴ in single precision")]
    public void Padding_has_no_influence_however_large_its_score()
    {
        foreach (var causal in new[] { false, true })
        {
            Compare(Tempting(2) with { Causal = causal, Padding = [false, false, true, false] },
                "masked scores are −∞: a token is masked if either mask says so", tolerance: LargeScores);
        }
    }

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.2")]
    [Covers(LawFamily.Size, LawFamily.Magnitude, LawFamily.Precision)]
    [States($"{Eq1} for all N, H, d_k, masks and matrices", Within = "rounding of the data type of the output")]
    public void Attention_is_right_for_every_size_and_mask() => Law.Holds(Seed, AttentionInputs.Any, some =>
    {
        var (found, dtype) = some.AskWithType(Subject);
        var values = some.Value.Max(Math.Abs);
        var rounding = Tolerance.Of(dtype == some.Dtype ? dtype : ScalarType.Float32).Over(some.Width * some.Width);
        Expect.Close(found, some.Answer(), rounding.Times(5 * Math.Max(1, 10 * some.Query.Max(Math.Abs)), $"{rounding.Reason} in scores")
            .ForMagnitude(values), $"{Eq1}; {Join}", what: $"the output for {some.InWords}");
    });

    [Test, Points(1), Cites("Vaswani et al. 2017, section 3.5: attention alone does not know the order of tokens")]
    [Covers(LawFamily.Structure)]
    [States("tokens in another order have the same rows in that order; behind a causal mask, tokens that follow change nothing",
        Within = "rounding of single precision")]
    public void Order_of_tokens_matters_only_by_the_mask()
    {
        var some = Busy(5, 2);
        int[] order = [3, 0, 4, 1, 2];
        double[] Rows(double[] rows, int[] places) => [.. places.SelectMany(place => rows[(6 * place)..(6 * place + 6)])];
        var (before, moved) = (some.Ask(Subject), (some with { X = Rows(some.X, order) }).Ask(Subject));
        var other = (some with { X = [.. AttentionCase.Filled(6, 9), .. some.X[6..]] }).Ask(Subject);
        Expect.True(before[24..].Zip(other[24..]).All(pair => Math.Abs(pair.First - pair.Second) > 1e-6), Eq1,
            what: "the last row to change with the first token");
        Expect.Close(moved, Rows(before, order), Rounding, "without a mask, tokens in another order give the same rows in that order",
            what: "the output for the tokens in another order");
        var causal = some with { Causal = true };
        Expect.Close((causal with { X = Rows(some.X, [0, 1, 2, 4, 3]) }).Ask(Subject)[..18], causal.Ask(Subject)[..18], Rounding,
            "token i attends to j ≤ i: what follows changes nothing",
            what: "rows 0 to 2 with a causal mask, the last two tokens exchanged,");
    }

    [Test, Points(2), Cites("Vaswani et al. 2017, section 5: the layer is trained through")]
    [Covers(LawFamily.Gradient)]
    [States("the gradients of the output with respect to x, W_Q, W_K, W_V and W_O are its derivatives",
        Within = "2e-3: differences of the output itself")]
    public void Gradients_reach_the_tokens_and_every_matrix()
    {
        foreach (var some in new[] { Busy(3, 1), Busy(4, 2) with { Causal = true } })
            GradientLaw.Holds(Seed, some.Given, given => some.Attend(Subject, given), "the output");
    }

    private void Compare(AttentionCase some, string because, Suspects? suspects = null, Tolerance? tolerance = null) =>
        Expect.Close(some.Ask(Subject), some.Answer(), tolerance ?? Rounding, because, suspects: suspects,
            what: $"the output for {some.InWords}");

    /// <summary>
    /// W_Q = 0, where neither keys nor the scale of scores matter; W_K = W_V = W_Vᵀ, so that what is wrong with values alone does not count
    /// again.
    /// </summary>
    private static AttentionCase Mean(int tokens, int width, int heads) =>
        new(tokens, width, heads) { Key = AttentionCase.Symmetric(width), Value = AttentionCase.Symmetric(width) };

    /// <summary>D = 6 and H = 3, every matrix in use.</summary>
    private static AttentionCase Busy(int tokens, int start) => new(tokens, 6, 3)
    {
        X = AttentionCase.Filled(6 * tokens, start),
        Query = AttentionCase.Filled(36, 2),
        Key = AttentionCase.Filled(36, 3),
        Output = AttentionCase.Filled(36, 5),
    };

    /// <summary>
    /// Tokens with their own number in the last N columns, which head h takes to its first N columns: the output holds a_ij of each head.
    /// </summary>
    private static AttentionCase Measured(int tokens, int width, int heads) => new(tokens, width, heads)
    {
        X = [.. AttentionCase.Filled(tokens * width, 1)
            .Select((value, i) => i % width < width - tokens ? value : i % width - (width - tokens) == i / width ? 1 : 0)],
        Query = AttentionCase.Filled(width * width, 2),
        Key = AttentionCase.Filled(width * width, 3),
        Value = Matrix(width, (row, column) => row >= width - tokens && column % (width / heads) == row - (width - tokens) ? 1 : 0),
    };

    /// <summary>Four tokens of which all others, by their scores, would look at one.</summary>
    private static AttentionCase Tempting(int token) => new(4, 4, 1)
    {
        X = [.. WithLastColumn(4, 4, row => row == token ? 1 : -1).Select((value, i) => i % 4 == 0 ? 1 : value)],
        Query = [1, 0, 0, 0, .. new double[12]],
        Key = [.. new double[12], 20_000, 0, 0, 0],
    };

    private static double[] WithLastColumn(int tokens, int width, Func<int, double> last) =>
        [.. AttentionCase.Filled(tokens * width, 1).Select((value, i) => i % width == width - 1 ? last(i / width) : value)];

    /// <summary>A matrix with one number: it takes the last column to the last column.</summary>
    private static double[] OnlyLast(int width) => Matrix(width, (row, column) => row == width - 1 && column == width - 1 ? 1 : 0);

    private static double[] Transposed(double[] matrix, int width) => Matrix(width, (row, column) => matrix[column * width + row]);

    private static double[] Matrix(int width, Func<int, int, double> entry) =>
        [.. Enumerable.Range(0, width * width).Select(i => entry(i / width, i % width))];
}
