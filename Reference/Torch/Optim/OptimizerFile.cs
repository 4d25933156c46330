namespace TorchSharp;

/// <summary>Options and states of optimizers in TorchSharp's binary format.</summary>
internal static class OptimizerFile
{
    public static void Write(BinaryWriter writer, OptimizerOptions options)
    {
        foreach (var value in options.Values)
        {
            if (value is bool truth)
                writer.Write(truth);
            else
                writer.Write((double)value!);
        }
    }

    /// <summary>Numbers and bools, in the types that the options have now.</summary>
    public static void Read(BinaryReader reader, OptimizerOptions options) =>
        options.Values = [.. options.Values.Select(value => value is bool ? (object)reader.ReadBoolean() : reader.ReadDouble())];

    /// <summary>
    /// The number of steps, then each of the state's tensors; an optional one after a bool that says whether it is there.
    /// </summary>
    public static void Write(BinaryWriter writer, OptimizerState state, OptimizerHelper optimizer)
    {
        if (optimizer.SavesStepCount)
            writer.Write((long)state.StepCount);

        if (optimizer.SavesProduct)
            writer.Write(state.Product);

        foreach (var (name, isAlways) in optimizer.Memories)
        {
            if (!isAlways)
                writer.Write(state.Has(name));

            if (isAlways || state.Has(name))
                TensorFile.Write(writer, state[name]);
        }
    }

    public static void Read(BinaryReader reader, OptimizerState state, OptimizerHelper optimizer)
    {
        state.StepCount = optimizer.SavesStepCount ? (int)reader.ReadInt64() : 0;
        state.Product = optimizer.SavesProduct ? reader.ReadDouble() : 1;
        foreach (var (name, isAlways) in optimizer.Memories)
        {
            if (isAlways || reader.ReadBoolean())
                state[name] = TensorFile.Read(reader);
        }
    }
}
