namespace Grader.Judging.Resources;

/// <summary>
/// Reads the folder of a resource. A sheet names the reader under <c>resources</c>. The class lies beside the checks that use the data, and
/// has a public parameterless constructor.
/// </summary>
public interface IResourceReader
{
    /// <summary>Reads the folder that the user chose.</summary>
    /// <exception cref="ResourceException">The folder does not hold the data, or it cannot be used.</exception>
    ResourceData Read(string folder);
}

/// <summary>Data of a resource.</summary>
/// <param name="Value">What the checks work with.</param>
/// <param name="Fingerprint">Identifies the data: other data has another fingerprint, because its verdicts may differ.</param>
public sealed record ResourceData(object Value, string Fingerprint);
