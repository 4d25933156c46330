namespace TorchSharp;

/// <summary>The open dispose scopes of this thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScope? current;

    internal static DisposeScope? Current { get => current; set => current = value; }
    internal static void Register(torch.Tensor tensor) => current?.Add(tensor);
    internal static void Forget(torch.Tensor tensor) => tensor.Scope?.Remove(tensor);

    /// <summary>Until disposed, new tensors belong to no scope; for tensors that the engine makes for itself.</summary>
    internal static Suspension Suspend() => new(current);

    internal readonly struct Suspension : IDisposable
    {
        private readonly DisposeScope? before;

        public Suspension(DisposeScope? before)
        {
            this.before = before;
            current = null;
        }

        public void Dispose() => current = before;
    }
}
