namespace Grader.Judging.Resources;

/// <summary>
/// Reads the folder of a resource. A sheet names it under <c>resources</c>; it lies beside the checks that use the data, and has a public
/// parameterless constructor.
/// </summary>
public interface IResourceReader
{
    /// <summary>Reads the folder that the user chose.</summary>
    /// <exception cref="ResourceException">The folder does not hold the data, or it cannot be used.</exception>
    ResourceData Read(string folder);
}

/// <summary>Data of a resource.</summary>
/// <param name="Value">What the checks work with.</param>
/// <param name="Fingerprint">Differs where the data differs: other data, other verdicts.</param>
public sealed record ResourceData(object Value, string Fingerprint);
