using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that runs when it is awaited or turned into a <see cref="Task"/>; settings may be added until then.</summary>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> compare)
{
    private readonly VerifySettings chosen = settings ?? new VerifySettings();
    private Task? running;

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory)
    {
        chosen.UseDirectory(directory);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseFileName"/>
    public SettingsTask UseFileName(string fileName)
    {
        chosen.UseFileName(fileName);
        return this;
    }

    /// <summary>Runs the comparison, once.</summary>
    public Task ToTask() => running ??= compare(chosen);

    /// <summary>Lets <c>await</c> run the comparison.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <inheritdoc cref="Task.ConfigureAwait(bool)"/>
    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);

    /// <summary>Lets a test <c>return</c> the comparison as its task.</summary>
    public static implicit operator Task(SettingsTask task) => task.ToTask();
}
