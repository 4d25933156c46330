namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, operations of this thread are not recorded.</summary>
    public static IDisposable no_grad() => new RecordingMode(false);
    public static IDisposable enable_grad(bool enabled = true) => new RecordingMode(enabled);
    public static IDisposable set_grad_enabled(bool mode = true) => new RecordingMode(mode);
    public static IDisposable inference_mode(bool mode = true) => new RecordingMode(!mode);
    public static bool is_grad_enabled() => Tape.IsRecording;

    private sealed class RecordingMode : IDisposable
    {
        private readonly bool before = Tape.IsRecording;

        public RecordingMode(bool enabled) => Tape.IsRecording = enabled;
        public void Dispose() => Tape.IsRecording = before;
    }
}
