using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ScoGraph.Execution.Memory;

/// <summary>
/// Asks the memory for what will be read soon, so that many answers are under way at once. A hint: nothing is read, whatever the place, and
/// processors without it go on as if nothing had been said.
/// </summary>
internal static class Ahead
{
    /// <summary>What is kept of fewer elements stays in the caches, where looking ahead costs more than it gains.</summary>
    public const int ManyElements = 1 << 20;

    /// <summary>So many elements later is what is asked for, where they stand here and there.</summary>
    public const int Distance = 32;

    private const int LineBytes = 64;

    /// <summary>Asks for the line in which an element of an array stands; the array need not have so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch<T>(T[] array, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Fetch(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
    }

    /// <summary>Asks for a whole array that is read once, and so need not stay in the caches.</summary>
    public static unsafe void FetchOnce<T>(T[] array)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        ref byte first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference(array));
        for (nint at = 0, end = (nint)array.Length * sizeof(T); at < end; at += LineBytes)
            Sse.PrefetchNonTemporal(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
    }

    /// <summary>Asks for the first fields of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(object item)
    {
        if (Sse.IsSupported)
            Fetch(ref Unsafe.As<StrongBox<byte>>(item).Value);
    }

    // The place may move as soon as it is named: what is fetched then is not what is wanted, and nothing else.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref byte place) => Sse.Prefetch0(Unsafe.AsPointer(ref place));
}
