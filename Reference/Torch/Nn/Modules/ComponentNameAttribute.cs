namespace TorchSharp.Utils;

/// <summary>Gives a module's field another name than its own in the state dictionary.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    public string? Name { get; set; }
}
