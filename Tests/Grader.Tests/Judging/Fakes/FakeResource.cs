using Grader.Judging.Resources;

namespace Grader.Tests.Judging.Fakes;

/// <summary>A resource whose data is the name of its folder.</summary>
internal sealed class FakeResource : IResourceReader
{
    public static SheetResource Declared { get; } = new("words", "Folder with words; no words where left out.", typeof(FakeResource));

    public static GivenResources Read(string folder) =>
        GivenResources.Read([Declared], new Dictionary<string, string> { [Declared.Name] = folder });

    ResourceData IResourceReader.Read(string folder) => new(folder, $"words of {folder}");
}
