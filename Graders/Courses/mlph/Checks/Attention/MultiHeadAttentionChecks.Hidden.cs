using Grader.Checks.Attention.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Attention;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class MultiHeadAttentionChecks
{
    /// <remarks>golden/attention/heads.csv: X[i, j] = cos(0.5(4i + j)), W_k[i, j] = sin(1 + k + 0.7(4i + j))/2.</remarks>
    [Test, Hidden, Points(1), Cites("Heidelberg MLPH, exercise 2")]
    [Needs(nameof(Output_matrix_is_applied_last), nameof(Scores_are_divided_by_the_root_of_the_width_of_a_head),
        nameof(Causal_attention_averages_over_the_tokens_so_far))]
    [States("rows 0 and 2 for three tokens and two heads, and row 0 with a causal mask", Within = "rounding of single precision")]
    public void Three_tokens_and_two_heads_agree_with_known_values()
    {
        static double[] Weight(int k) => [.. Enumerable.Range(0, 16).Select(i => Math.Sin(1 + k + 0.7 * i) / 2)];
        var known = new AttentionCase(3, 4, 2)
        {
            X = [.. Enumerable.Range(0, 12).Select(i => Math.Cos(0.5 * i))],
            Query = Weight(0),
            Key = Weight(1),
            Value = Weight(2),
            Output = Weight(3),
        };
        var golden = Golden("attention/heads.csv");
        var (plain, causal) = (known.Ask(Subject), (known with { Causal = true }).Ask(Subject));
        Expect.Close([.. plain[..4], .. plain[8..], .. causal[..4]],
            [.. golden.Row("right", "0"), .. golden.Row("right", "2"), .. golden.Row("causal", "0")], Tolerance.Float32, Eq1,
            what: "rows 0 and 2, and row 0 with a causal mask");
    }
}
