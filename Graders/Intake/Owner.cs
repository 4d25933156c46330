namespace Grader.Intake;

/// <summary>Whose files they are, as the learning platform's names say.</summary>
/// <param name="Name">Person or group.</param>
/// <param name="PlatformId">The platform's own key, if any.</param>
/// <param name="Late">True where the platform marked it as late.</param>
internal sealed record Owner(string Name, string? PlatformId = null, bool Late = false)
{
    /// <summary>Files with one key belong together: the platform's, or the name where there is none.</summary>
    public string Key => PlatformId is null ? "name " + Name : "id " + PlatformId;
}
