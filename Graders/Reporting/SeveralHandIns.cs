using Grader.Results;

namespace Grader.Reporting;

/// <summary>Finds persons who get a mark for more than one hand-in, because a list of members names them in several.</summary>
public static class SeveralHandIns
{
    /// <summary>What happens to such a person, for tutors to read.</summary>
    public const string Rule = "the better mark counts";

    /// <summary>Each such person, and the ids of the hand-ins. Two students who only have the same name are not among them.</summary>
    public static IReadOnlyList<(string Person, IReadOnlyList<string> HandIns)> Of(IEnumerable<HandInInfo> handIns) =>
    [
        .. from handIn in handIns
           from name in NamesOf(handIn)
           group handIn by name.Trim().ToUpperInvariant() into same
           where same.Any(handIn => handIn.Members is not null)
           let ids = same.Select(handIn => handIn.Id).Distinct().ToList()
           where ids.Count > 1
           let person = NamesOf(same.First()).First(name => name.Trim().Equals(same.Key, StringComparison.OrdinalIgnoreCase))
           select (person, (IReadOnlyList<string>)ids),
    ];

    private static IEnumerable<string> NamesOf(HandInInfo handIn) =>
        handIn.Members is null && handIn.PlatformId is { } id ? [handIn.Name, id] : handIn.Marked;
}
