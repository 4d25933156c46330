using FsCheck.Fluent;
using Grader.Checks.Attention.Oracles;
using Grader.Judging.Laws;

namespace Grader.Checks.Attention.Inputs;

/// <summary>Generated calls of multi-head attention; they shrink to one token, one head, one column and no mask.</summary>
internal static class AttentionInputs
{
    /// <summary>
    /// 1 ≤ N ≤ 5, 1 ≤ H, d_k ≤ 3, with or without masks; token 0 is never padding, so that everybody has a token to attend to.
    /// </summary>
    public static RandomInputs<AttentionCase> Any =>
        RandomInputs.From(Sizes, Simpler, size => $"{Case(size).InWords}, causal: {size.Causal}, padding: {size.Padding}").Map(Case);

    private static FsCheck.Gen<CaseSize> Sizes =>
        from tokens in Gen.Choose(1, 5)
        from heads in Gen.Choose(1, 3)
        from headWidth in Gen.Choose(1, 3)
        from masks in Gen.Choose(0, 3)
        from start in Gen.Choose(0, 1000)
        select new CaseSize(tokens, heads, headWidth, masks % 2 == 1, masks > 1, start);

    private static IEnumerable<CaseSize> Simpler(CaseSize size)
    {
        CaseSize[] simpler =
        [
            size with { Tokens = Math.Max(1, size.Tokens - 1) }, size with { Heads = 1 }, size with { HeadWidth = 1 },
            size with { Causal = false }, size with { Padding = false }, size with { Start = 0 },
        ];
        return simpler.Where(other => other != size);
    }

    private static AttentionCase Case(CaseSize size)
    {
        var (width, start) = (size.Heads * size.HeadWidth, size.Start);
        return new(size.Tokens, width, size.Heads)
        {
            X = AttentionCase.Filled(size.Tokens * width, start),
            Query = AttentionCase.Filled(width * width, start + 1),
            Key = AttentionCase.Filled(width * width, start + 2),
            Value = AttentionCase.Filled(width * width, start + 3),
            Output = AttentionCase.Filled(width * width, start + 4),
            Causal = size.Causal,
            Padding = size.Padding ? [.. Enumerable.Range(0, size.Tokens).Select(token => token > 0 && (token + start) % 2 == 0)] : null,
        };
    }

    private sealed record CaseSize(int Tokens, int Heads, int HeadWidth, bool Causal, bool Padding, int Start);
}
