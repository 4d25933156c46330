namespace TorchSharp.Modules;

/// <summary>A function as a module, without parameters.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>
{
    private readonly Func<T1, TResult>? function;

    protected ParameterLessModule(string name) : base(name) { }
    private protected ParameterLessModule(string name, Func<T1, TResult> function) : base(name) => this.function = function;

    public override TResult forward(T1 input) => function!(input);
}
