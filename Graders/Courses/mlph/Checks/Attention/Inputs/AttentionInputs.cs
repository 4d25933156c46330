using FsCheck.Fluent;
using Grader.Checks.Attention.Oracles;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Attention.Inputs;

/// <summary>Generated calls of multi-head attention; they shrink to one token, one head, one column and no mask.</summary>
internal static class AttentionInputs
{
    /// <summary>
    /// 1 ≤ N ≤ 40, 1 ≤ H ≤ 9 and 1 ≤ d_k ≤ 4, small ones more often; with or without masks; in either precision; scores and values of
    /// several magnitudes. Token 0 is never padding, so that everybody has a token to attend to.
    /// </summary>
    public static RandomInputs<AttentionCase> Any =>
        RandomInputs.From(Sizes, Simpler, size => $"{Case(size).InWords}, causal: {size.Causal}, padding: {size.Padding}, "
            + $"{(size.Precise ? "double" : "single")} precision, W_Q·10^{size.Scores}, W_V·10^{size.Values}").Map(Case);

    private static FsCheck.Gen<CaseSize> Sizes =>
        from tokens in Often(5, 40)
        from heads in Often(3, 9)
        from headWidth in Often(3, 4)
        from masks in Gen.Choose(0, 3)
        from start in Gen.Choose(0, 1000)
        from scores in Gen.Choose(-2, 1)
        from values in Gen.Choose(-6, 6)
        from precise in Gen.Choose(0, 1)
        select new CaseSize(tokens, heads, headWidth, masks % 2 == 1, masks > 1, start, scores, values, precise == 1);

    /// <summary>1 … usual, and one time in five up to the largest.</summary>
    private static FsCheck.Gen<int> Often(int usual, int largest) =>
        Gen.Choose(0, 4).SelectMany(kind => RandomInputs.Sizes(1, kind == 0 ? largest : usual));

    private static IEnumerable<CaseSize> Simpler(CaseSize size)
    {
        CaseSize[] simpler =
        [
            size with { Tokens = Math.Max(1, size.Tokens - 1) }, size with { Heads = 1 }, size with { HeadWidth = 1 },
            size with { Causal = false }, size with { Padding = false }, size with { Start = 0 },
            size with { Scores = 0 }, size with { Values = 0 }, size with { Precise = true },
        ];
        return simpler.Where(other => other != size);
    }

    private static AttentionCase Case(CaseSize size)
    {
        var (width, start) = (size.Heads * size.HeadWidth, size.Start);
        return new(size.Tokens, width, size.Heads)
        {
            X = AttentionCase.Filled(size.Tokens * width, start),
            Query = Scaled(AttentionCase.Filled(width * width, start + 1), size.Scores),
            Key = AttentionCase.Filled(width * width, start + 2),
            Value = Scaled(AttentionCase.Filled(width * width, start + 3), size.Values),
            Output = AttentionCase.Filled(width * width, start + 4),
            Causal = size.Causal,
            Dtype = size.Precise ? ScalarType.Float64 : ScalarType.Float32,
            Padding = size.Padding ? [.. Enumerable.Range(0, size.Tokens).Select(token => token > 0 && (token + start) % 2 == 0)] : null,
        };
    }

    private static double[] Scaled(double[] values, int magnitude) => [.. values.Select(value => value * Math.Pow(10, magnitude))];

    private sealed record CaseSize(
        int Tokens, int Heads, int HeadWidth, bool Causal, bool Padding, int Start, int Scores, int Values, bool Precise);
}
