using Grader.Builder;
using Grader.Results;
using Grader.Wire;

namespace Grader.Tests.Cli.Similarity;

/// <summary>Tokens of sources, made in this process by the code that the builder runs.</summary>
internal static class Tokens
{
    public static IReadOnlyList<TokenizedFile> Of(IEnumerable<SourceFile> sources, ContractSet? contracts = null) =>
        new CodeTokens(contracts ?? KnownCourses.Contracts).Of(sources.Select(source => new SourceFile(source.Path, source.Text)));

    public static IReadOnlyList<int> Of(string text) => Of([new SourceFile("A.cs", text)]).Single().Classes;

    /// <summary>A class of some 150 tokens that no other hand-in has.</summary>
    public static string LongClass(string name) => $$"""
        public sealed class {{name}}
        {
            public double Sum(double[] values)
            {
                var {{name}}1 = values.Where(v => v > 0).Select(v => Math.Sqrt(v) / 2).OrderBy(v => -v).Skip(1).Take(7).Sum();
                for (var i = 0; i < values.Length; i += 3) { if (values[i] < 0.5 || i % 2 == 1) {{name}}1 -= Math.Cos(values[i]) * i; }
                while ({{name}}1 > 10) { {{name}}1 /= Math.Max(2, values.Max()); values = values.Reverse().ToArray(); }
                return Math.Pow({{name}}1, 3) + Math.Abs(values.Average() - {{name}}1) * (values.Length == 0 ? 1 : values[^1]);
            }
        }
        """;
}
