using Grader.Grading.Files;

namespace Grader.Grading.Output;

/// <summary>Says which share of an archive a folder has, so that its pages say so and a merge can name the shard that is missing.</summary>
/// <param name="path">Where it is.</param>
internal sealed class ShardFile(string path)
{
    /// <summary>The shard; null where the folder is of a whole archive.</summary>
    public Shard? Read() => File.Exists(path) ? Shard.Parse(File.ReadAllText(path).Trim()) : null;

    /// <summary>Keeps which share the folder has from now on; null for all of the archive.</summary>
    public void Keep(Shard? shard)
    {
        if (shard is null)
            File.Delete(path);
        else
            AtomicFile.Write(path, $"{shard}\n");
    }
}
