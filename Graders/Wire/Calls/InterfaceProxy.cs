using System.Reflection;

namespace Grader.Wire;

/// <summary>The base of interface proxies. Public and not sealed because <see cref="DispatchProxy"/> derives classes from it.</summary>
public class InterfaceProxy : DispatchProxy
{
    internal ProxyHandler Handler { get; set; } = (_, _) => null;

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Handler(targetMethod!, args ?? []);
}
