using Grader.Results;

namespace Grader.Intake;

/// <summary>Groups the files of a listing into envelopes.</summary>
internal static class Sorting
{
    /// <summary>One envelope for each owner, in the order of their names; and the problems with what belongs to nobody.</summary>
    public static (IReadOnlyList<Envelope> Envelopes, IReadOnlyList<Message> Problems) ByOwner(Listing listing, ILayout layout)
    {
        var files = listing.Files.ToLookup(file => layout.Split(file.Path)?.Owner.Key);
        var problems = listing.Problems.ToLookup(problem => layout.Split(problem.File)?.Owner.Key);
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<Envelope> envelopes = [];
        foreach (var owner in Owners(listing, layout))
        {
            envelopes.Add(new Envelope(FreeId(owner, ids), owner.Name, owner.PlatformId, owner.Late)
            {
                Files = [.. files[owner.Key].Select(file => file with { Path = layout.Split(file.Path)!.Value.Path })],
                Problems = [.. problems[owner.Key].Select(problem => problem with { File = layout.Split(problem.File)!.Value.Path })],
            });
        }
        var withoutOwner = files[null].Select(file => Message.AboutInput(file.Path, "belongs to no hand-in; it was left out."));
        return (envelopes, [.. problems[null], .. withoutOwner]);
    }

    /// <summary>What the input calls the first file or folder that belongs to somebody; null where nothing does.</summary>
    public static string? Example(Listing listing, ILayout layout) => listing.Files.Select(file => file.Path).Concat(listing.Folders)
        .Where(path => layout.Split(path) is not null)
        .Select(path => path[..^layout.Split(path)!.Value.Path.Length].TrimEnd('/') is { Length: > 0 } owner ? owner : path)
        .FirstOrDefault();

    /// <summary>Everybody whom a path names. Who is late with one file is late.</summary>
    private static IEnumerable<Owner> Owners(Listing listing, ILayout layout) => listing.Files.Select(file => file.Path)
        .Concat(listing.Folders)
        .Concat(listing.Problems.Select(problem => problem.File))
        .Select(layout.Split)
        .OfType<(Owner Owner, string Path)>()
        .GroupBy(part => part.Owner.Key, part => part.Owner)
        .Select(same => same.First() with { Late = same.Any(owner => owner.Late) })
        .OrderBy(owner => owner.Name, StringComparer.Ordinal).ThenBy(owner => owner.Key, StringComparer.Ordinal);

    private static string FreeId(Owner owner, HashSet<string> taken)
    {
        var wished = owner.PlatformId is null ? Slug.Of(owner.Name) : $"{Slug.Of(owner.Name)}-{owner.PlatformId}";
        var id = wished;
        for (var next = 2; !taken.Add(id); next++)
            id = $"{wished}-{next}";
        return id;
    }
}
