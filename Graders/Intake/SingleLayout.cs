namespace Grader.Intake;

/// <summary>Everything is one hand-in.</summary>
/// <param name="name">Whose, as the name of the folder or file says.</param>
internal sealed class SingleLayout(string name) : ILayout
{
    /// <inheritdoc/>
    public string Name => "one hand-in";

    /// <inheritdoc/>
    public (Owner Owner, string Path)? Split(string path) => (new Owner(name), path);
}
