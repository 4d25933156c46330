namespace Grader.Judging.Resources;

/// <summary>The resources for which the user named a folder, read.</summary>
public sealed class GivenResources
{
    private readonly SortedDictionary<string, ResourceData> data;

    private GivenResources(IReadOnlyDictionary<string, ResourceData> data) => this.data = new(data.ToDictionary(), StringComparer.Ordinal);

    /// <summary>Every check uses the data that it carries within it.</summary>
    public static GivenResources None { get; } = new(new Dictionary<string, ResourceData>());

    /// <summary>Identifies the data in a journal; empty for none.</summary>
    public string Fingerprint => string.Join(';', data.Select(resource => $"{resource.Key}={resource.Value.Fingerprint}"));

    /// <summary>The options with which a run on the same data is repeated, each with a blank before it: " --images &lt;images&gt;".</summary>
    public string ReplayOptions => string.Concat(data.Keys.Select(name => $" --{name} <{name}>"));

    /// <summary>Reads every folder by the reader that is declared for it.</summary>
    /// <param name="declared">What the sheets declare; every name of <paramref name="folders"/> is among them.</param>
    /// <param name="folders">Folder by name of the resource.</param>
    /// <exception cref="ResourceException">A folder does not hold the data, or it cannot be used.</exception>
    public static GivenResources Read(IEnumerable<SheetResource> declared, IReadOnlyDictionary<string, string> folders)
    {
        var readers = declared.DistinctBy(resource => resource.Name).ToDictionary(resource => resource.Name, resource => resource.Reader);
        return new(folders.ToDictionary(folder => folder.Key, folder => Reader(readers[folder.Key]).Read(folder.Value)));
    }

    /// <summary>The data of a resource, or null where the user named no folder for it.</summary>
    public T? Find<T>(string name) where T : class => data.TryGetValue(name, out var found) ? (T)found.Value : null;

    private static IResourceReader Reader(Type type) => (IResourceReader)Activator.CreateInstance(type)!;
}
