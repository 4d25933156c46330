namespace Grader.Isolation;

/// <summary>What supplies the names of TorchSharp to the code of hand-ins. Judge and checks compute on the managed engine always.</summary>
public enum TorchEngine
{
    /// <summary>The grader's own implementation of a part of TorchSharp. Nothing has to be installed for it.</summary>
    Managed,

    /// <summary>The package TorchSharp with its native library.</summary>
    Libtorch,
}
