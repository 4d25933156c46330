namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns: where a module has it in a field, <c>parameters()</c> lists it.</summary>
public class Parameter : Tensor
{
    /// <param name="data">The initial values, which the parameter shares.</param>
    /// <param name="requires_grad">Whether it is to be trained.</param>
    public Parameter(Tensor data, bool requires_grad = true) : base(new TensorBody(data.Body.Storage, data.Layout))
    {
        requires_grad_(requires_grad);
    }
}
