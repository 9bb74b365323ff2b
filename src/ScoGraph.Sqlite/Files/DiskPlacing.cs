using System.Runtime.InteropServices;

namespace ScoGraph.Sqlite.Files;

/// <summary>Places files by the system's own means.</summary>
internal sealed class DiskPlacing : IFilePlacing
{
    public static readonly DiskPlacing Instance = new();

    private const string Native = "libc";

    public string? Vfs => null;

    public void Sync(string path)
    {
        using FileStream whole = new(path, FileMode.Open, FileAccess.ReadWrite);
        whole.Flush(flushToDisk: true);
    }

    public void Move(string from, string to, bool replaces) => File.Move(from, to, replaces);

    /// <summary>
    /// .NET opens no folders, so this asks the system; Windows has no such call, and a system that refuses it leaves what it can promise.
    /// </summary>
    public void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        int descriptor = OpenFolder(System.Text.Encoding.UTF8.GetBytes(folder + '\0'), flags: 0);
        if (descriptor < 0)
            return;
        _ = SyncDescriptor(descriptor);
        _ = CloseDescriptor(descriptor);
    }

    [DllImport(Native, EntryPoint = "open")]
    private static extern int OpenFolder(byte[] path, int flags);

    [DllImport(Native, EntryPoint = "fsync")]
    private static extern int SyncDescriptor(int descriptor);

    [DllImport(Native, EntryPoint = "close")]
    private static extern int CloseDescriptor(int descriptor);
}
