namespace Grader.Isolation;

/// <summary>The engines by name.</summary>
public static class TorchEngines
{
    /// <summary>"managed, libtorch".</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetValues<TorchEngine>().Select(NameOf));

    /// <summary>Name and version of the managed engine, as results show them: "managed 0.2.0".</summary>
    public static string Managed { get; } =
        $"{NameOf(TorchEngine.Managed)} {typeof(TorchSharp.torch).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>"managed".</summary>
    public static string NameOf(TorchEngine engine) => engine.ToString().ToLowerInvariant();

    /// <summary>The engine with this name; null where there is none.</summary>
    public static TorchEngine? Named(string name) =>
        Enum.GetValues<TorchEngine>().Cast<TorchEngine?>().FirstOrDefault(engine => NameOf(engine!.Value) == name);
}
