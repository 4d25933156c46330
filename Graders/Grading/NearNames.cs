namespace Grader.Grading;

/// <summary>Finds names that are written nearly like one that does not exist.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>Names that share less than this part of their pairs of letters are others.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>A question to add to an error, with a blank before it; empty where no name is near.</summary>
    public static string Question(string name, IEnumerable<string> known)
    {
        var near = known.Distinct().Select(candidate => (Name: candidate, Alike: Alike(name, candidate)))
            .Where(candidate => candidate.Alike >= LeastAlike)
            .OrderByDescending(candidate => candidate.Alike).Take(Most)
            .Select(candidate => candidate.Name).ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>Dice's coefficient: the part of their pairs of neighbouring letters that two names share.</summary>
    private static double Alike(string first, string second)
    {
        var (some, others) = (Pairs(first), Pairs(second));
        var shared = some.Keys.Sum(pair => Math.Min(some[pair], others.GetValueOrDefault(pair)));
        return 2.0 * shared / Math.Max(1, some.Values.Sum() + others.Values.Sum());
    }

    private static Dictionary<string, int> Pairs(string name)
    {
        var lower = name.ToLowerInvariant();
        return Enumerable.Range(0, Math.Max(0, lower.Length - 1)).CountBy(i => lower.Substring(i, 2)).ToDictionary();
    }
}
