namespace Grader.Grading.Similarity;

/// <summary>How many tokens some fingerprints cover.</summary>
/// <param name="Tokens">In all.</param>
/// <param name="ByExercise">Of each exercise that is known.</param>
internal sealed record Coverage(int Tokens, IReadOnlyDictionary<string, int> ByExercise)
{
    /// <summary>Counts each token once.</summary>
    /// <param name="places">In the order of files and tokens.</param>
    public static Coverage Of(IEnumerable<Fingerprint> places)
    {
        Dictionary<string, int> byExercise = new(StringComparer.Ordinal);
        var (total, file, covered) = (0, "", 0);
        foreach (var place in places)
        {
            var end = place.First + Winnowing.Length;
            var added = end - (place.File == file ? Math.Max(covered, place.First) : place.First);
            (total, file, covered) = (total + added, place.File, end);
            byExercise[place.Exercise] = byExercise.GetValueOrDefault(place.Exercise) + added;
        }
        byExercise.Remove("");
        return new(total, byExercise);
    }
}
