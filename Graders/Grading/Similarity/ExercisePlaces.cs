using System.Text.RegularExpressions;
using Grader.Judging.Sheets;

namespace Grader.Grading.Similarity;

/// <summary>Says for which exercise a place in a file is: for that of the contract which a class before it implements.</summary>
/// <param name="sheet">Says which contract belongs to which exercise.</param>
internal sealed partial class ExercisePlaces(Sheet sheet)
{
    private readonly Dictionary<string, string> exerciseOf = sheet.Exercises
        .SelectMany(exercise => exercise.Contracts.Select(contract => (contract.Name, exercise.Id)))
        .DistinctBy(contract => contract.Name)
        .ToDictionary(contract => contract.Name, contract => contract.Id, StringComparer.Ordinal);

    /// <summary>The exercise at each offset of a text; empty before the first contract.</summary>
    public Func<int, string> In(string text)
    {
        var places = Base().Matches(text).Where(match => exerciseOf.ContainsKey(match.Groups[1].Value)).ToList();
        var offsets = places.ConvertAll(place => place.Index);
        var exercises = places.ConvertAll(place => exerciseOf[place.Groups[1].Value]);
        return offset =>
        {
            var index = offsets.BinarySearch(offset);
            var last = index < 0 ? ~index - 1 : index;
            return last < 0 ? "" : exercises[last];
        };
    }

    /// <summary>An interface in a list of bases, with or without its namespace.</summary>
    [GeneratedRegex(@"[:,.]\s*(I[A-Z]\w*)")]
    private static partial Regex Base();
}
