using System.Text.RegularExpressions;

namespace Grader.Judging;

/// <summary>
/// Tells from the sources which parts of a hand-in are left as they were given out. It decides how much a list of tests shows of them,
/// and nothing else.
/// </summary>
/// <param name="sources">Texts of the .cs files.</param>
internal sealed partial class Stubs(IReadOnlyList<string> sources)
{
    /// <summary>True where no class implements the contract, or one that throws NotImplementedException in each of its methods.</summary>
    public bool Has(Type contract)
    {
        var implementation = sources.SelectMany(source => ClassStart().Split(source).Skip(1))
            .FirstOrDefault(text => Regex.IsMatch(text, $@"^[^{{;]*\b{contract.Name}\b"));
        return implementation is null || Thrown().Count(implementation) >= contract.GetMethods().Length;
    }

    [GeneratedRegex(@"\b(?:class|record)\s")]
    private static partial Regex ClassStart();

    [GeneratedRegex(@"throw\s+new\s+NotImplementedException\b")]
    private static partial Regex Thrown();
}
