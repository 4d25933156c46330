using System.Reflection;

namespace Grader.Wire;

/// <summary>A call has changed a value that belongs to its caller.</summary>
/// <param name="Method">The method that was called.</param>
/// <param name="Parameter">The argument that it has changed; null for what it had answered to an earlier call.</param>
public sealed record ValueChange(MethodInfo Method, ParameterInfo? Parameter);
