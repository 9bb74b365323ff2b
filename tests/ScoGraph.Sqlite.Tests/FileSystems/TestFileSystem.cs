using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScoGraph.Sqlite.Tests.FileSystems;

/// <summary>
/// A file system for SQLite that does what the machine's own does, tells of it, and may be told to fail. Each kind of file has its own
/// table of methods, so each table is copied.
/// </summary>
internal sealed unsafe class TestFileSystem : IDisposable
{
    private const string Library = "e_sqlite3";
    private const int Ok = 0;

    private static readonly ConcurrentDictionary<nint, TestFileSystem> Systems = [];
    private static readonly ConcurrentDictionary<nint, OpenedFile> Files = [];
    private static readonly ConcurrentDictionary<nint, nint> Tables = [];
    private static readonly ConcurrentDictionary<nint, nint> Originals = [];

    private readonly NativeVfs* _original;
    private readonly NativeVfs* _own;

    public TestFileSystem()
    {
        SQLitePCL.Batteries_V2.Init();
        Name = "scograph-" + Guid.NewGuid().ToString("N");
        _original = Find(null);
        _own = (NativeVfs*)NativeMemory.AllocZeroed((nuint)sizeof(NativeVfs));
        *_own = *_original;
        _own->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        _own->Next = null;
        _own->Open = &Open;
        _own->Delete = &Delete;
        Systems[(nint)_own] = this;
        _ = Register(_own, 0);
    }

    /// <summary>Its name for SQLite.</summary>
    public string Name { get; }

    /// <summary>Is asked before an operation: the code to fail with, negative to fail half-way in a write; 0 to go on.</summary>
    public Func<FileOperation, int>? Failing { get; set; }

    /// <summary>Is told after an operation.</summary>
    public Action<FileOperation>? Done { get; set; }

    public void Dispose()
    {
        Failing = null;
        Done = null;
        _ = Unregister(_own);
        Systems.TryRemove((nint)_own, out _);
        Marshal.FreeCoTaskMem((nint)_own->Name);
        NativeMemory.Free(_own);
    }

    private int Run(FileOperation operation, Func<int> original)
    {
        int code = Math.Abs(Failing?.Invoke(operation) ?? Ok);
        if (code == Ok)
            code = original();
        if (code == Ok)
            Done?.Invoke(operation);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(NativeVfs* vfs, byte* name, NativeFile* file, int flags, int* given)
    {
        TestFileSystem system = Systems[(nint)vfs];
        string path = Marshal.PtrToStringUTF8((nint)name) ?? "";
        file->Methods = null;
        return system.Run(new FileOperation(FileOperationKind.Open, path, 0, []), () =>
        {
            int code = system._original->Open(system._original, name, file, flags, given);
            if (code == Ok)
            {
                Files[(nint)file] = new OpenedFile(system, path);
                file->Methods = (NativeMethods*)Tables.GetOrAdd((nint)file->Methods, Copy);
            }

            return code;
        });
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(NativeVfs* vfs, byte* name, int sync)
    {
        TestFileSystem system = Systems[(nint)vfs];
        string path = Marshal.PtrToStringUTF8((nint)name) ?? "";
        return system.Run(
            new FileOperation(FileOperationKind.Delete, path, sync, []), () => system._original->Delete(system._original, name, sync));
    }

    private static nint Copy(nint original)
    {
        NativeMethods* copy = (NativeMethods*)NativeMemory.AllocZeroed((nuint)sizeof(NativeMethods));
        *copy = *(NativeMethods*)original;
        copy->Close = &Close;
        copy->Write = &Write;
        copy->Truncate = &Truncate;
        copy->Sync = &Sync;
        Originals[(nint)copy] = original;
        return (nint)copy;
    }

    private static NativeMethods* Original(NativeFile* file) => (NativeMethods*)Originals[(nint)file->Methods];

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(NativeFile* file)
    {
        Files.TryRemove((nint)file, out _);
        return Original(file)->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* file, byte* bytes, int count, long at)
    {
        (TestFileSystem system, string path) = Files[(nint)file];
        FileOperation operation = new(FileOperationKind.Write, path, at, new ReadOnlySpan<byte>(bytes, count).ToArray());
        int code = system.Failing?.Invoke(operation) ?? Ok;
        if (code < Ok)
            _ = Original(file)->Write(file, bytes, count / 2, at);
        if (code == Ok)
            code = Original(file)->Write(file, bytes, count, at);
        if (code == Ok)
            system.Done?.Invoke(operation);
        return Math.Abs(code);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* file, long size)
    {
        (TestFileSystem system, string path) = Files[(nint)file];
        return system.Run(new FileOperation(FileOperationKind.Truncate, path, size, []), () => Original(file)->Truncate(file, size));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* file, int flags)
    {
        (TestFileSystem system, string path) = Files[(nint)file];
        return system.Run(new FileOperation(FileOperationKind.Sync, path, 0, []), () => Original(file)->Sync(file, flags));
    }

    [DllImport(Library, EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    private static extern NativeVfs* Find(byte* name);

    [DllImport(Library, EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    private static extern int Register(NativeVfs* vfs, int isDefault);

    [DllImport(Library, EntryPoint = "sqlite3_vfs_unregister", CallingConvention = CallingConvention.Cdecl)]
    private static extern int Unregister(NativeVfs* vfs);

    private sealed record OpenedFile(TestFileSystem System, string Path);
}
