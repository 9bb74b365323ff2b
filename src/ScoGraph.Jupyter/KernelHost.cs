using System.Runtime.InteropServices;
using ScoGraph.Jupyter.Channels;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter;

/// <summary>A process that is a kernel: runs until a client shuts it down, the system ends it or who
/// started it is gone. An interrupt signal stops the running
/// cell. Jupyter starts it in the notebook's folder.</summary>
internal static class KernelHost
{
    private static readonly TimeSpan ParentInterval = TimeSpan.FromSeconds(3);

    /// <param name="connectionFile">The file that Jupyter wrote.</param>
    /// <param name="time">The clock of messages and limits.</param>
    /// <param name="options">What holds for every query.</param>
    /// <exception cref="KernelException">The file is no connection file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void Run(string connectionFile, TimeProvider time, QueryOptions options, IReadOnlyList<GraphExtension> extensions)
    {
        using (Kernel kernel = new(ConnectionFile.Read(connectionFile), time, Directory.GetCurrentDirectory(), options, extensions))
        {
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(
                PosixSignal.SIGINT, signal => Handle(signal, kernel.Interrupt));
            using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Handle(signal, kernel.End));
            ParentProcess parent = ParentProcess.FromEnvironment();
            kernel.Start();
            while (!kernel.WaitForEnd(ParentInterval) && parent.IsAlive)
            {
            }
        }

        SocketThreads.End();
    }

    private static void Handle(PosixSignalContext signal, Action action)
    {
        signal.Cancel = true;
        action();
    }
}
