using System.Reflection;

namespace Grader.Wire;

/// <summary>The base of generated interface proxies. Not sealed and public because <see cref="DispatchProxy"/> derives from it.</summary>
public class InterfaceProxy : DispatchProxy
{
    internal ProxyHandler Handler { get; set; } = (_, _) => null;

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Handler(targetMethod!, args ?? []);
}
